import { element, fill } from "./dom.js";

const names = { channel: "Channel", thread: "Thread", cloud: "Cloud" };

/** Chooses the part of the page that a narrow screen shows. */
export class Panes {
  #session;
  #buttons;

  constructor(session, root) {
    this.#session = session;
    this.#buttons = Object.entries(names).map(([pane, name]) =>
      element("button", { type: "button", class: "pane-link", onclick: () => session.choose({ pane }) }, name));
    fill(root, ...this.#buttons);
  }

  update() {
    const { pane, thread } = this.#session.choice;
    const shown = pane === "thread" && !thread ? "channel" : pane;
    document.body.dataset.pane = shown;
    Object.keys(names).forEach((name, index) => {
      if (name === shown) this.#buttons[index].setAttribute("aria-current", "page");
      else this.#buttons[index].removeAttribute("aria-current");
      if (name === "thread") this.#buttons[index].disabled = !thread;
    });
  }
}
