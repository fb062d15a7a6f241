import { element, fill, setText } from "../dom.js";
import { icon } from "../icon.js";
import { keyed } from "../keyed.js";
import { avatar } from "./avatar.js";

/** The workspace: its name, whether the app is connected, its channels, and the person that the reader acts as. */
export class Sidebar {
  #session;
  #name = element("p", { class: "workspace-name" });
  #app = element("p", { class: "app-state", role: "status" });
  #channels = element("ul", { class: "channels", role: "list" });
  #people = element("div", { class: "people", role: "radiogroup", "aria-labelledby": "acting-label" });
  #seen = new Map();

  constructor(session, root) {
    this.#session = session;
    fill(root,
      element("div", { class: "workspace" }, this.#name, this.#app),
      element("div", { class: "side-part" }, element("h2", { class: "side-title" }, "Channels"), this.#channels),
      element("div", { class: "side-part acting" }, element("h2", { class: "side-title", id: "acting-label" }, "You act as"), this.#people));
  }

  update() {
    const { world, choice } = this.#session;
    setText(this.#name, world.name);
    this.#app.className = world.app.connected ? "app-state on" : "app-state";
    setText(this.#app, world.app.connected ? `${world.app.name} is connected` : `${world.app.name} is not connected`);
    keyed(this.#channels, world.channels.map((channel) => ({ ...channel, chosen: channel.id === choice.channel, unread: this.#unread(channel.id) })), {
      key: (channel) => channel.id,
      make: (channel) => this.#channel(channel),
      update: (node, channel) => this.#mark(node, channel),
    });
    keyed(this.#people, world.people.map((person) => ({ ...person, chosen: person.id === choice.person })), {
      key: (person) => person.id,
      make: (person) => this.#person(person),
      update: (node, person) => (node.querySelector("input").checked = person.chosen),
    });
  }

  #unread(channel) {
    const count = this.#session.messages(channel).length;
    if (channel === this.#session.choice.channel || !this.#seen.has(channel)) this.#seen.set(channel, count);
    return Math.max(0, count - this.#seen.get(channel));
  }

  #channel(channel) {
    const node = element("li", {}, element("button", {
      type: "button", class: "channel-link",
      onclick: () => this.#session.choose({ channel: channel.id, thread: null, pane: "channel", account: channel.account ?? this.#session.choice.account }),
    }, icon("hash"), element("span", { class: "channel-name" }, channel.name), element("span", { class: "unread" })));
    this.#mark(node, channel);
    return node;
  }

  #mark(node, { chosen, unread }) {
    const button = node.firstChild;
    if (chosen) button.setAttribute("aria-current", "page");
    else button.removeAttribute("aria-current");
    setText(node.querySelector(".unread"), unread > 0 ? `${unread} new` : "");
  }

  #person(person) {
    const input = element("input", { type: "radio", name: "acting-as", value: person.id, class: "visually-hidden", onchange: () => this.#session.choose({ person: person.id }) });
    input.checked = person.chosen;
    // A phone has room for first names only.
    const [first, ...rest] = person.name.split(/(?= )/);
    return element("label", { class: "person" }, input, avatar(this.#session.author(person.id)),
      element("span", { class: "person-words" }, element("span", { class: "person-name" }, first, element("span", { class: "person-rest" }, rest.join(""))), element("span", { class: "person-role" }, person.approver ? "may approve" : "may not approve")));
  }
}
