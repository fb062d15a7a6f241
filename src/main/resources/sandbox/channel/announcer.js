import { element } from "../dom.js";

/** Announces new messages to screen readers, each by its summary, which is the `text` of the message. */
export class Announcer {
  #session;
  #log;
  #heard = null;

  constructor(session, log) {
    this.#session = session;
    this.#log = log;
  }

  update() {
    const { world, choice } = this.#session;
    const known = this.#heard;
    this.#heard = new Map(world.messages.map((message) => [`${message.channel} ${message.ts}`, message.text]));
    // Messages that were there before the reader came, or switched to another person, are not new.
    if (known === null || this.person !== world.person) {
      this.person = world.person;
      return;
    }
    for (const message of world.messages) {
      const before = known.get(`${message.channel} ${message.ts}`);
      if (before === message.text || message.user === choice.person) continue;
      const { name } = this.#session.author(message.user);
      const what = before !== undefined ? "changed" : message.ephemeral ? "to you only" : message.thread ? "in a thread" : "";
      this.#log.append(element("p", {}, `${name}${what && `, ${what}`}: ${message.text}`));
    }
    while (this.#log.children.length > 20) this.#log.firstChild.remove();
  }
}
