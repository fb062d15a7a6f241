import { element, setText } from "../dom.js";
import { icon } from "../icon.js";
import { post } from "../post.js";
import { clockText } from "../text/date.js";

/** The sandbox's clock, and two buttons to advance it. */
export class Clock {
  #session;
  #day = element("span", { class: "clock-day" });
  #time = element("span", { class: "clock-time" });
  #speed = element("p", { class: "clock-speed" });

  constructor(session) {
    this.#session = session;
    this.node = element("section", { class: "cloud-part clock", "aria-label": "The clock" },
      element("div", { class: "clock-face", role: "timer" }, icon("clock"), element("div", {}, this.#time, this.#day)),
      element("div", { class: "row" }, this.#button("+1 hour", "PT1H"), this.#button("+1 day", "PT24H")),
      this.#speed);
    setInterval(() => this.#tick(), 1000);
  }

  update() {
    const { speed } = this.#session.world.clock;
    setText(this.#speed, speed === 1 ? "Runs in real time, for the cloud and for the bot." : `Runs ${speed} times as fast as real time, for the cloud and for the bot.`);
    this.#tick();
  }

  #tick() {
    if (!this.#session.world) return;
    const now = clockText(this.#session.now());
    setText(this.#day, now.day);
    setText(this.#time, now.time);
  }

  #button(label, by) {
    return element("button", { type: "button", class: "control small", onclick: () => post("advance", { by }) }, label);
  }
}
