import { element, fill } from "../dom.js";
import { icon } from "../icon.js";
import { keyed } from "../keyed.js";
import { dayOf } from "../text/date.js";
import { Message } from "./message.js";

/** A list of messages with a line between days. It stays scrolled to its end if the reader is there. */
export class Messages {
  #session;
  #scroller;
  #list;
  #openThread;
  #shown = null;
  #expecting = false;
  #news;

  constructor(session, { scroller, list, openThread }) {
    this.#session = session;
    this.#scroller = scroller;
    this.#list = list;
    this.#openThread = openThread;
    this.#news = element("button", { type: "button", class: "news control small", hidden: true, onclick: () => this.#toEnd() }, icon("down"), "New messages");
    scroller.after(this.#news);
    scroller.addEventListener("scroll", () => this.#atEnd() && (this.#news.hidden = true), { passive: true });
  }

  /** Scrolls to the next messages, because the reader has just written something. */
  expect() {
    this.#expecting = true;
  }

  /** Shows `messages`; `name` names the list, so that another list starts at its end. */
  update(name, messages) {
    const atEnd = this.#atEnd();
    const other = this.#shown !== name;
    const before = this.#list.childElementCount;
    this.#shown = name;
    keyed(this.#list, this.#rows(messages), {
      key: (row) => `${name} ${row.day ?? row.ts}`,
      make: (row) => (row.day ? dayLine(row) : new Message(this.#session, row, { openThread: this.#openThread }).node),
      update: (node, row) => (row.day ? fill(node, row.text) : node.view.update(row)),
    });
    if (other && this.#start()) this.#news.hidden = true;
    else if (atEnd || other) this.#toEnd();
    else if (this.#list.childElementCount > before) this.#expecting ? this.#toEnd() : (this.#news.hidden = false);
    if (this.#list.childElementCount > before) this.#expecting = false;
  }

  /** Sets a node to show above the messages. */
  #start() {
    const first = this.#list.parentNode.querySelector(":scope > .welcome:not([hidden])");
    if (first) this.#scroller.scrollTop = 0;
    return first;
  }

  #atEnd() {
    return this.#scroller.scrollHeight - this.#scroller.scrollTop - this.#scroller.clientHeight < 48;
  }

  #toEnd() {
    this.#scroller.scrollTop = this.#scroller.scrollHeight;
    this.#news.hidden = true;
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
