import { element, fill, setText } from "../dom.js";
import { icon } from "../icon.js";
import { keyed } from "../keyed.js";
import { post } from "../post.js";
import { avatar } from "./avatar.js";

const languages = { "en-US": "English", "fr-FR": "Français" };

/** The workspace: its name, whether the app is connected, its channels, the app, and the person that the reader acts as. */
export class Sidebar {
  #session;
  #name = element("p", { class: "workspace-name" });
  #app = element("p", { class: "app-state", role: "status" });
  #channels = element("ul", { class: "channels", role: "list" });
  #appName = element("h2", { class: "side-title" });
  #home;
  #direct;
  #language;
  #people = element("div", { class: "people", role: "radiogroup", "aria-labelledby": "acting-label" });
  #seen = new Map();

  constructor(session, root) {
    this.#session = session;
    this.#home = this.#place("home", "Home", () => session.choose({ home: true, thread: null, pane: "channel" }));
    this.#direct = this.#place("message", "Messages", () => this.#openDirect());
    this.#language = element("select", { "aria-label": "The language that this person reads Slack in", onchange: () => this.#read() },
      ...Object.entries(languages).map(([tag, name]) => element("option", { value: tag, lang: tag }, name)));
    fill(root,
      element("div", { class: "workspace" }, this.#name, this.#app),
      element("div", { class: "places" },
        element("div", { class: "side-part" }, element("h2", { class: "side-title" }, "Channels"), this.#channels),
        element("div", { class: "side-part" }, this.#appName, element("ul", { class: "channels", role: "list" }, this.#home, this.#direct))),
      element("div", { class: "side-part acting" }, element("h2", { class: "side-title", id: "acting-label" }, "You act as"), this.#people,
        element("label", { class: "language" }, element("span", { class: "person-role" }, "reads Slack in"), this.#language)));
  }

  update() {
    const { world, choice } = this.#session;
    setText(this.#name, world.name);
    this.#app.className = world.app.connected ? "app-state on" : "app-state";
    setText(this.#app, world.app.connected ? `${world.app.name} is connected` : `${world.app.name} is not connected`);
    setText(this.#appName, world.app.name);
    this.#mark(this.#home, { chosen: choice.home, unread: 0 });
    const direct = world.channels.find((channel) => channel.direct);
    this.#mark(this.#direct, { chosen: !choice.home && direct?.id === choice.channel, unread: direct ? this.#unread(direct.id) : 0 });
    this.#language.value = world.people.find((person) => person.id === world.person)?.locale;
    const channels = world.channels.filter((channel) => !channel.direct);
    keyed(this.#channels, channels.map((channel) => ({ ...channel, chosen: !choice.home && channel.id === choice.channel, unread: this.#unread(channel.id) })), {
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
    const { choice } = this.#session;
    if ((channel === choice.channel && !choice.home) || !this.#seen.has(channel)) this.#seen.set(channel, count);
    return Math.max(0, count - this.#seen.get(channel));
  }

  #channel(channel) {
    const node = this.#place("hash", channel.name, () =>
      this.#session.choose({ channel: channel.id, home: false, thread: null, pane: "channel", account: channel.account ?? this.#session.choice.account }));
    this.#mark(node, channel);
    return node;
  }

  #place(picture, name, open) {
    return element("li", {}, element("button", { type: "button", class: "channel-link", onclick: open },
      icon(picture), element("span", { class: "channel-name" }, name), element("span", { class: "unread" })));
  }

  /** Shows the direct messages with the app, which Slack opens when somebody first looks at them. */
  async #openDirect() {
    const opened = await post("direct", { as: this.#session.choice.person });
    if (opened) this.#session.choose({ channel: opened.channel, home: false, thread: null, pane: "channel" });
  }

  #read() {
    post("language", { as: this.#session.choice.person, locale: this.#language.value });
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
