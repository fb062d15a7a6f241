import { element, fill, setText } from "../dom.js";
import { icon } from "../icon.js";
import { Composer } from "./composer.js";
import { Messages } from "./messages.js";

/** A message and its replies, beside the channel. */
export class Thread {
  #session;
  #root;
  #where = element("p", { class: "topic" });
  #close;
  #messages;
  #composer;
  #opened = null;

  constructor(session, root) {
    this.#session = session;
    this.#root = root;
    this.#close = element("button", { type: "button", class: "control icon-only", "aria-label": "Close the thread", onclick: () => this.#leave() }, icon("close"));
    const list = element("ol", { class: "messages", role: "list" });
    const scroller = element("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": "Replies", "data-focus-home": true }, list);
    this.#composer = new Composer(session, { label: "Reply in the thread", thread: () => session.choice.thread, sent: () => this.#messages.expect() });
    fill(root, element("header", { class: "pane-head" }, element("div", {}, element("h2", {}, "Thread"), this.#where), this.#close), scroller, this.#composer.node);
    this.#messages = new Messages(session, { scroller, list, openThread: null });
    root.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && !event.defaultPrevented) this.#leave();
    });
  }

  update() {
    const { thread, channel } = this.#session.choice;
    const messages = thread ? this.#session.replies(channel, thread) : [];
    this.#root.hidden = messages.length === 0;
    document.body.classList.toggle("with-thread", !this.#root.hidden);
    if (this.#root.hidden) {
      this.#opened = null;
      return;
    }
    const { name, direct } = this.#session.channel();
    setText(this.#where, direct ? name : `#${name}`);
    this.#messages.update(`${this.#session.world.person} ${thread}`, messages);
    this.#composer.update("Reply …");
    if (this.#opened !== thread) this.#close.focus({ preventScroll: true });
    this.#opened = thread;
  }

  /** Moves the focus back to where the thread was opened. */
  #leave() {
    const ts = this.#session.choice.thread;
    this.#session.choose({ thread: null, pane: "channel" });
    document.querySelector(`#channel [data-ts="${CSS.escape(ts)}"] .thread-link, #channel [data-ts="${CSS.escape(ts)}"] .reply`)?.focus();
  }
}
