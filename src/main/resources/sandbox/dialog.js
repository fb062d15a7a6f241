import { element, fill, setText } from "./dom.js";
import { icon } from "./icon.js";
import { post } from "./post.js";
import { drawBlocks } from "./blocks/blocks.js";
import { Surface } from "./blocks/surface.js";
import { Names } from "./text/mentions.js";

/** The app's modal: the top view of the acting person. The browser's own dialog keeps the focus inside and restores it. */
export class Dialog {
  #session;
  #root;
  #shown = null;
  #surface = null;
  #back = null;
  #title = element("h2", { id: "dialog-title" });
  #body = element("div", { class: "dialog-body", tabindex: "-1", "data-focus-home": true });
  #warning = element("p", { class: "warning", role: "alert" });
  #foot = element("div", { class: "dialog-foot" });

  constructor(session, root) {
    this.#session = session;
    this.#root = root;
    const close = element("button", { type: "button", class: "control icon-only", "aria-label": "Close", onclick: () => this.#cancel() }, icon("close"));
    fill(root, element("form", { novalidate: true, onsubmit: (event) => this.#submit(event) },
      element("div", { class: "dialog-head" }, this.#title, close), this.#body, this.#warning, this.#foot));
    root.setAttribute("aria-labelledby", "dialog-title");
    root.addEventListener("cancel", (event) => {
      event.preventDefault();
      this.#cancel();
    });
  }

  update() {
    const view = this.#session.world.view;
    if (!view) {
      this.#hide();
      return;
    }
    if (view.id !== this.#shown) this.#open(view);
    this.#surface.update(view, new Names(this.#session.world, () => this.#session.now()));
    setText(this.#title, view.title.text);
    drawBlocks(this.#body, view.blocks, this.#surface);
    this.#drawFoot(view);
    if (!this.#root.open) {
      this.#back = document.activeElement;
      this.#root.showModal();
      (this.#body.querySelector("input, textarea, select") ?? this.#foot.querySelector(".primary") ?? this.#body).focus();
    }
  }

  #open(view) {
    this.#shown = view.id;
    fill(this.#warning);
    fill(this.#foot);
    this.#surface = new Surface({ place: { as: this.#session.world.person, view: view.id }, names: null, warning: this.#warning });
  }

  #drawFoot(view) {
    const reads = JSON.stringify([view.submit, view.close]);
    if (this.#foot.reads === reads && this.#foot.firstChild) return;
    this.#foot.reads = reads;
    fill(this.#foot,
      element("button", { type: "button", class: "control", onclick: () => this.#cancel() }, view.close?.text ?? (view.submit ? "Cancel" : "Close")),
      view.submit && element("button", { type: "submit", class: "control primary" }, view.submit.text));
  }

  #hide() {
    if (!this.#root.open) return;
    this.#root.close();
    this.#shown = null;
    // The browser restores the focus by itself, unless the element that had it is gone.
    if (!this.#back?.isConnected) document.getElementById("messages")?.focus({ preventScroll: true });
  }

  async #submit(event) {
    event.preventDefault();
    const { view } = this.#session.world;
    const button = this.#foot.querySelector("[type=submit]");
    if (!view?.submit || button.getAttribute("aria-busy")) return;
    this.#surface.warn("");
    button.setAttribute("aria-busy", "true");
    const answer = await this.#surface.send("submit", {});
    button.removeAttribute("aria-busy");
    if (answer.error) this.#surface.warn(answer.error);
    this.#problems(view, answer.problems ?? {});
  }

  #problems(view, problems) {
    this.#surface.problems = problems;
    drawBlocks(this.#body, view.blocks, this.#surface);
    this.#body.querySelector(".invalid :is(input, textarea)")?.focus();
  }

  #cancel() {
    const { view, person } = this.#session.world;
    if (view) post("close", { as: person, view: view.id });
  }
}
