import { element, fill, setText } from "../dom.js";
import { icon } from "../icon.js";
import { Composer } from "./composer.js";
import { Messages } from "./messages.js";
import { Welcome } from "./welcome.js";

/** The middle of the page: the chosen channel, its messages, and the composer. */
export class Channel {
  #session;
  #title = element("h1", {});
  #topic = element("p", { class: "topic" });
  #empty = element("div", { class: "empty" });
  #list = element("ol", { class: "messages", role: "list" });
  #messages;
  #composer;
  #welcome;

  constructor(session, root) {
    this.#session = session;
    this.#welcome = new Welcome(session);
    const scroller = element("div", { id: "messages", class: "scroller", tabindex: "0", role: "region", "aria-label": "Messages", "data-focus-home": true },
      this.#welcome.node, this.#empty, this.#list);
    this.#composer = new Composer(session, { label: "Message the channel", thread: () => null, sent: () => this.#messages.expect() });
    fill(root,
      element("header", { class: "pane-head" }, element("div", {}, this.#title, this.#topic), this.#welcome.button),
      scroller, this.#composer.node);
    this.#messages = new Messages(session, { scroller, list: this.#list, openThread: (ts) => session.choose({ thread: ts, pane: "thread" }) });
  }

  update() {
    const channel = this.#session.channel();
    if (!channel) return;
    if (this.#title.textContent !== channel.name) fill(this.#title, icon(channel.direct ? "message" : "hash"), channel.name);
    setText(this.#topic, channel.topic ?? "");
    this.#welcome.update();
    const messages = this.#session.messages(channel.id);
    this.#messages.update(`${this.#session.world.person} ${channel.id}`, messages);
    this.#drawEmpty(messages.length === 0);
    this.#composer.update(`Message ${channel.direct ? "" : "#"}${channel.name}, or / for commands`);
  }

  #drawEmpty(empty) {
    this.#empty.hidden = !empty;
    const { app } = this.#session.world;
    const text = app.connected
      ? "No request is waiting. Offer an interface in the cloud, and its card appears here in a moment."
      : `${app.name} is not connected yet. Its messages appear here as soon as it is.`;
    const words = this.#empty.querySelector("p:last-child");
    if (words) setText(words, text);
    else fill(this.#empty, icon("cloud"), element("p", { class: "empty-title" }, "Nothing here yet"), element("p", {}, text));
  }
}
