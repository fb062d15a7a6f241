import { element, fill } from "../dom.js";
import { keyed } from "../keyed.js";
import { dayOf } from "../text/date.js";
import { Message } from "./message.js";

/** A list of messages that grows at its end, with a line between days, and stays at the end when the reader is there. */
export class Messages {
  #session;
  #scroller;
  #list;
  #openThread;
  #shown = null;

  constructor(session, { scroller, list, openThread }) {
    this.#session = session;
    this.#scroller = scroller;
    this.#list = list;
    this.#openThread = openThread;
  }

  /** Shows `messages`; `name` names the list, so that another list starts at its end. */
  update(name, messages) {
    const atEnd = this.#scroller.scrollHeight - this.#scroller.scrollTop - this.#scroller.clientHeight < 48;
    const other = this.#shown !== name;
    this.#shown = name;
    keyed(this.#list, this.#rows(messages), {
      key: (row) => `${name} ${row.day ?? row.ts}`,
      make: (row) => (row.day ? dayLine(row) : new Message(this.#session, row, { openThread: this.#openThread }).node),
      update: (node, row) => (row.day ? fill(node, row.text) : node.view.update(row)),
    });
    if (atEnd || other) this.#scroller.scrollTop = this.#scroller.scrollHeight;
  }

  #rows(messages) {
    const rows = [];
    let day = "";
    for (const message of messages) {
      const written = Number(message.ts) * 1000;
      const date = new Date(written).toDateString();
      if (date !== day) rows.push({ day: date, text: dayOf(written, this.#session.now()) });
      day = date;
      rows.push(message);
    }
    return rows;
  }
}

function dayLine(row) {
  return element("li", { class: "day" }, row.text);
}
