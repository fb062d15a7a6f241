import { element, fill, freshId, setText } from "../dom.js";
import { icon } from "../icon.js";
import { post } from "../post.js";
import { Popup } from "../controls/popup.js";

/** The field for messages and slash commands. A slash lists the known commands of the app. */
export class Composer {
  #session;
  #thread;
  #sent;
  #input;
  #list;
  #warning = element("p", { class: "warning", role: "alert" });
  #popup;
  #active = -1;

  constructor(session, { label, thread, sent }) {
    this.#session = session;
    this.#thread = thread;
    this.#sent = sent;
    const listId = freshId("commands");
    this.#input = element("input", {
      type: "text", role: "combobox", autocomplete: "off", spellcheck: "false", "aria-label": label, "aria-autocomplete": "list",
      "aria-expanded": "false", "aria-controls": listId, oninput: () => this.#hint(), onkeydown: (event) => this.#key(event), onblur: () => this.#popup.hide(),
    });
    this.#list = element("ul", { id: listId, role: "listbox", class: "listbox", "aria-label": "Commands", onpointerdown: (event) => event.preventDefault() });
    const form = element("form", { class: "composer-field", onsubmit: (event) => this.#send(event) },
      this.#input, element("button", { type: "submit", class: "control icon-only", "aria-label": "Send" }, icon("send")), this.#list);
    this.node = element("div", { class: "composer" }, this.#warning, form);
    this.#popup = new Popup(form, this.#list, () => this.#input.setAttribute("aria-expanded", "false"));
  }

  update(placeholder) {
    if (this.#input.placeholder !== placeholder) this.#input.placeholder = placeholder;
  }

  #hint() {
    const text = this.#input.value;
    const known = text.startsWith("/") && !this.#thread() ? completions(text, this.#session.world) : [];
    if (known.length === 0) {
      this.#popup.hide();
      return;
    }
    fill(this.#list, ...known.map((command, index) =>
      element("li", { id: freshId("command"), role: "option", class: "option command", "aria-selected": "false", onclick: () => this.#take(command), onpointermove: () => this.#activate(index) },
        element("code", {}, command.text), element("span", { class: "option-description" }, command.description))));
    [...this.#list.children].forEach((node, index) => (node.command = known[index]));
    this.#popup.show();
    this.#popup.refit();
    this.#input.setAttribute("aria-expanded", "true");
    this.#activate(-1);
  }

  #activate(index) {
    const options = [...this.#list.children];
    this.#active = index;
    options.forEach((node, at) => {
      node.classList.toggle("active", at === index);
      node.setAttribute("aria-selected", String(at === index));
    });
    if (options[index]) this.#input.setAttribute("aria-activedescendant", options[index].id);
    else this.#input.removeAttribute("aria-activedescendant");
  }

  #key(event) {
    if (!this.#popup.open) return;
    const count = this.#list.children.length;
    const to = { ArrowDown: (this.#active + 1) % count, ArrowUp: (this.#active - 1 + count) % count }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      this.#activate(to);
    } else if ((event.key === "Enter" || event.key === "Tab") && this.#active >= 0) {
      event.preventDefault();
      this.#take(this.#list.children[this.#active].command);
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.#popup.hide();
    }
  }

  #take(command) {
    this.#input.value = command.text + (command.takesInterface ? " " : "");
    this.#popup.hide();
    this.#input.focus();
    if (command.takesInterface) this.#hint();
  }

  async #send(event) {
    event.preventDefault();
    const text = this.#input.value.trim();
    if (text === "") return;
    this.#popup.hide();
    this.#input.value = "";
    this.#sent();
    setText(this.#warning, "");
    const { person, channel } = this.#session.choice;
    const answer = await post("say", { as: person, channel, thread: this.#thread(), text }, { quietly: true });
    setText(this.#warning, answer.error ?? "");
    // Keep a text that could not be sent.
    if (answer.error && this.#input.value === "") this.#input.value = text;
  }
}

/** Returns the commands that a typed line may become: its verb, or the interface that the verb is about. */
function completions(text, world) {
  const about = world.commands.find((command) => command.takesInterface && text.startsWith(`${command.text} `));
  if (!about) return world.commands.filter((command) => command.text.startsWith(text.trimEnd()) && command.text !== text.trimEnd());
  const part = text.slice(about.text.length).trim().toLowerCase();
  return world.accounts
    .flatMap((account) => account.interfaces)
    .filter(({ id, name }) => id !== part && `${id} ${name}`.toLowerCase().includes(part))
    .map(({ id, name, state }) => ({ text: `${about.text} ${id}`, description: `${name}, ${state}` }));
}
