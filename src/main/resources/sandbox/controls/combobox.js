import { element, fill, freshId } from "../dom.js";
import { icon } from "../icon.js";
import { Popup } from "./popup.js";

/**
 * A text field that chooses an option from a list (the combobox pattern of the ARIA practices).
 *
 * `load(query)` promises `{ groups: [{ label, options }] }`, `{ note }` when there is nothing to list yet, or `{ error }`;
 * an option is Slack's own object. `choose(option)` is called with the chosen option.
 */
export class Combobox {
  #load;
  #choose;
  #chosen;
  #input;
  #list;
  #note;
  #popup;
  #asked = 0;
  #timer = 0;
  #delay;
  #active = -1;

  constructor({ id, label, labelledBy, describedBy, invalid, placeholder, chosen, load, choose, delay = 0 }) {
    this.#load = load;
    this.#choose = choose;
    this.#chosen = chosen ?? null;
    this.#delay = delay;
    const listId = freshId("list");
    this.#input = element("input", {
      id, type: "text", role: "combobox", class: "combobox-input", autocomplete: "off", spellcheck: "false",
      "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": listId,
      "aria-label": label, "aria-labelledby": labelledBy, "aria-describedby": describedBy, "aria-invalid": invalid && "true",
      placeholder: placeholder ?? "Choose an option",
      onclick: () => (this.#popup.open ? null : this.#open("")),
      oninput: () => this.#typed(),
      onkeydown: (event) => this.#key(event),
      onblur: () => this.#close(),
    });
    this.#list = element("ul", { id: listId, role: "listbox", class: "listbox", "aria-label": label ?? placeholder ?? "Options" });
    this.#note = element("p", { class: "popup-note", role: "status" });
    const floating = element("div", { class: "combobox-popup", onpointerdown: (event) => event.preventDefault() }, this.#list, this.#note);
    this.node = element("div", { class: "combobox" }, this.#input, icon("down"), floating);
    this.#popup = new Popup(this.node, floating, () => this.#input.setAttribute("aria-expanded", "false"));
    this.#showChosen();
  }

  #showChosen() {
    this.#input.value = this.#chosen?.text?.text ?? "";
    this.#input.title = this.#input.value;
  }

  #typed() {
    clearTimeout(this.#timer);
    const query = this.#input.value;
    this.#timer = setTimeout(() => this.#open(query), this.#delay);
  }

  async #open(query) {
    const asked = (this.#asked += 1);
    if (!this.#popup.open) {
      if (query === "") this.#input.select();
      fill(this.#list);
    }
    this.#tell("Looking up …");
    this.#popup.show();
    this.#input.setAttribute("aria-expanded", "true");
    const found = await this.#load(query);
    // A later query has overtaken this one, or the field has lost the focus.
    if (asked !== this.#asked || !this.#popup.open) return;
    this.#list.hidden = !found.groups;
    fill(this.#list, ...(found.groups ?? []).map((group) => this.#group(group)));
    this.#tell(found.error ?? found.note ?? (this.#options().length === 0 ? "Nothing matches" : ""));
    this.#activate(this.#options().length > 0 && query !== "" ? 0 : this.#options().findIndex((node) => node.ariaSelected === "true"));
    this.#popup.refit();
  }

  #group({ label, options }) {
    const rows = options.map((option) => this.#option(option));
    if (!label) return rows;
    const id = freshId("group");
    return element("li", { role: "presentation" },
      element("div", { id, class: "listbox-group" }, label.text),
      element("ul", { role: "group", "aria-labelledby": id }, ...rows));
  }

  #option(option) {
    const row = element("li", {
      id: freshId("option"), role: "option", class: "option", "aria-selected": String(option.value === this.#chosen?.value),
      onclick: () => this.#pick(option),
      onpointermove: () => this.#activate(this.#options().indexOf(row)),
    }, element("span", {}, option.text.text), option.description && element("span", { class: "option-description" }, option.description.text));
    row.option = option;
    return row;
  }

  #options() {
    return [...this.#list.querySelectorAll("[role=option]")];
  }

  #activate(index) {
    const options = this.#options();
    this.#active = options.length === 0 ? -1 : Math.max(-1, Math.min(index, options.length - 1));
    options.forEach((node, at) => node.classList.toggle("active", at === this.#active));
    const active = options[this.#active];
    if (active) {
      this.#input.setAttribute("aria-activedescendant", active.id);
      active.scrollIntoView({ block: "nearest" });
    } else this.#input.removeAttribute("aria-activedescendant");
  }

  #key(event) {
    const open = this.#popup.open;
    const moves = { ArrowDown: this.#active + 1, ArrowUp: Math.max(0, this.#active - 1) };
    if (event.key in moves) {
      event.preventDefault();
      if (open) this.#activate(moves[event.key]);
      else this.#open("");
    } else if (event.key === "Enter") {
      event.preventDefault();
      const active = this.#options()[this.#active];
      if (open && active) this.#pick(active.option);
      else if (!open) this.#open("");
    } else if (event.key === "Escape" && open) {
      // Close only the list, not a dialog around it.
      event.preventDefault();
      event.stopPropagation();
      this.#close();
    }
  }

  #pick(option) {
    this.#chosen = option;
    this.#close();
    this.#choose(option);
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asked += 1;
    this.#popup.hide();
    this.#input.removeAttribute("aria-activedescendant");
    this.#showChosen();
  }

  #tell(text) {
    this.#note.textContent = text;
    this.#note.hidden = text === "";
  }
}
