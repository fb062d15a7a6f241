import { element } from "../dom.js";
import { dateElement } from "./date.js";

/** The names behind ids, as last sent by the server. */
export class Names {
  constructor(world, now) {
    this.people = new Map(world.people.map((person) => [person.id, person.name]));
    this.people.set(world.app.user, world.app.name);
    this.groups = new Map(world.groups.map((group) => [group.id, group.handle]));
    this.channels = new Map(world.channels.map((channel) => [channel.id, channel.name]));
    this.person = world.person;
    this.language = world.people.find((person) => person.id === world.person)?.locale;
    this.app = world.app.name;
    this.now = now;
  }

  user(id) {
    return mention(`@${this.people.get(id) ?? id}`, id === this.person);
  }

  group(id) {
    return mention(`@${this.groups.get(id) ?? id}`);
  }

  channel(id, label) {
    return mention(`#${label ?? this.channels.get(id) ?? id}`);
  }

  /** Reads what is between `<` and `>` as Slack does; null when Slack would leave it as text. */
  reference(inside) {
    const [target, label] = split(inside);
    if (target.startsWith("@")) return this.user(target.slice(1));
    if (target.startsWith("#")) return this.channel(target.slice(1), label);
    if (target.startsWith("!subteam^")) return this.group(target.slice(9));
    if (target.startsWith("!date^")) return this.#date(target, label);
    if (target.startsWith("!")) return mention(`@${target.slice(1)}`);
    return link(target, label ?? target.replace(/^mailto:/, ""));
  }

  #date(target, fallback) {
    const [, seconds, format, url] = target.split("^");
    if (!/^\d+$/.test(seconds ?? "") || !format) return element("span", {}, fallback ?? target);
    const date = dateElement(Number(seconds), format, this.now(), this.language);
    return (url && link(url, date)) || date;
  }
}

function split(inside) {
  const bar = inside.indexOf("|");
  return bar < 0 ? [inside, undefined] : [inside.slice(0, bar), inside.slice(bar + 1)];
}

function mention(text, mine = false) {
  return element("span", { class: mine ? "mention mine" : "mention" }, text);
}

/** Creates a link, if a message may link to this address; null otherwise. */
export function link(target, label) {
  if (!/^(https?:\/\/|mailto:)/i.test(target)) return null;
  return element("a", { href: target, target: "_blank", rel: "noopener noreferrer" }, label);
}
