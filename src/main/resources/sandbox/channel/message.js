import { element, fill, setText } from "../dom.js";
import { icon } from "../icon.js";
import { post } from "../post.js";
import { menu } from "../controls/menu.js";
import { drawBlocks } from "../blocks/blocks.js";
import { Surface } from "../blocks/surface.js";
import { mrkdwn } from "../text/mrkdwn.js";
import { Names } from "../text/mentions.js";
import { timeOf } from "../text/date.js";
import { avatar } from "./avatar.js";

/** One message of a channel or thread. Its node is never replaced; its parts change in place. */
export class Message {
  #session;
  #body = element("div", { class: "message-body" });
  #warning = element("p", { class: "warning", role: "alert" });
  #replies = element("div", { class: "replies" });
  #surface;

  constructor(session, message, { openThread }) {
    this.#session = session;
    const author = session.author(message.user);
    const written = Number(message.ts) * 1000;
    const time = element("time", { datetime: new Date(written).toISOString(), title: new Date(written).toLocaleString() }, timeOf(written));
    this.#surface = new Surface({
      place: { as: session.world.person, channel: message.channel, ts: message.ts },
      names: this.#names(),
      warning: this.#warning,
    });
    this.openThread = () => openThread(message.thread ?? message.ts);
    const article = element("article", { class: message.ephemeral ? "message ephemeral" : "message", tabindex: "-1", "aria-label": `${author.name}, ${timeOf(written)}` },
      avatar(author),
      element("div", { class: "message-main" },
        message.broadcast && this.#also(openThread !== null),
        message.ephemeral && element("p", { class: "only-you" }, icon("eye"), "Only visible to you"),
        element("p", { class: "message-head" }, element("strong", {}, author.name), author.app && element("span", { class: "app-tag" }, "App"), time),
        this.#body, this.#warning, this.#replies),
      !message.ephemeral && this.#tools(message, openThread !== null));
    this.node = element("li", { class: "message-row", "data-ts": message.ts }, article);
    this.node.view = this;
    this.update(message);
  }

  update(message) {
    this.#surface.update(message, this.#names());
    // A message with blocks shows only the blocks; its text is for notifications and screen readers.
    if (message.blocks?.length) drawBlocks(this.#body, message.blocks, this.#surface);
    else fill(this.#body, element("p", { class: "block" }, ...mrkdwn(message.text, this.#surface.names), message.edited && element("span", { class: "edited" }, " (edited)")));
    this.#drawReplies(message.replies);
  }

  /** What Slack shows while the pointer is over a message: reply, and a menu with the app's shortcuts. */
  #tools(message, inChannel) {
    const { world } = this.#session;
    const items = world.shortcuts.map(({ name, callback }) => ({
      label: name,
      description: world.app.name,
      choose: () => post("shortcut", { as: world.person, channel: message.channel, ts: message.ts, callback }),
    }));
    return element("div", { class: "message-tools" },
      inChannel && element("button", { type: "button", class: "reply control icon-only", "aria-label": "Reply in thread", title: "Reply in thread", onclick: this.openThread }, icon("thread")),
      items.length > 0 && menu({ label: "More about this message", items }));
  }

  #drawReplies(replies) {
    if (!replies?.count) {
      fill(this.#replies);
      return;
    }
    const text = `${replies.count} ${replies.count === 1 ? "reply" : "replies"}`;
    const last = `Last reply at ${timeOf(Number(replies.last) * 1000)}`;
    const button = this.#replies.querySelector("button");
    if (button) {
      setText(button.querySelector("strong"), text);
      setText(button.querySelector(".last"), last);
      return;
    }
    fill(this.#replies, element("button", { type: "button", class: "thread-link", onclick: this.openThread },
      avatar(this.#session.author(replies.user)), element("strong", {}, text), element("span", { class: "last" }, last), icon("right")));
  }

  /** A reply that is also shown in the channel says so in both places. */
  #also(inChannel) {
    return inChannel
      ? element("p", { class: "also-sent" }, "replied to ", element("button", { type: "button", class: "also-link", onclick: this.openThread }, "a thread"))
      : element("p", { class: "also-sent" }, "Also sent to the channel");
  }

  #names() {
    return new Names(this.#session.world, () => this.#session.now());
  }
}
