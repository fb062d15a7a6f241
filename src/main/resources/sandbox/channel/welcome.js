import { element, setText } from "../dom.js";
import { icon } from "../icon.js";

const seen = "welcome-seen";

/** The short explanation for newcomers. It can be hidden and shown again. */
export class Welcome {
  #session;
  #other = element("span");

  constructor(session) {
    this.#session = session;
    this.button = element("button", { type: "button", class: "control small", "aria-expanded": "false", onclick: () => this.#show(this.node.hidden) }, icon("help"), "What is this?");
    this.node = element("section", { class: "welcome", "aria-labelledby": "welcome-title" },
      element("div", { class: "welcome-head" },
        element("h2", { id: "welcome-title" }, "A simulated cloud, a simulated Slack workspace, and the real bot between them"),
        element("button", { type: "button", class: "control icon-only", "aria-label": "Hide this explanation", onclick: () => this.#show(false) }, icon("close"))),
      element("p", {}, "Another company offers you private network links. Each offer expires unless somebody accepts it within seven days. The bot posts it to this channel, so that nobody misses it."),
      element("ol", { class: "steps" },
        step("Accept the request below.", "Choose a virtual gateway on its card, press Accept, and read the answer in the thread."),
        step("Act as somebody else.", this.#other),
        step("Play the cloud.", "Offer another interface, advance the clock by a day, take an accepted one down, revoke the bot’s key, or accept with the AWS CLI line at the bottom.")));
    this.#show(localStorage.getItem(seen) === null);
  }

  update() {
    const outsider = this.#session.world.people.find((person) => !person.approver);
    this.#other.closest("li").hidden = !outsider;
    setText(this.#other, `Act as ${outsider?.name}, who may not approve, and try the same.`);
  }

  #show(shown) {
    this.node.hidden = !shown;
    this.button.setAttribute("aria-expanded", String(shown));
    if (shown) {
      localStorage.removeItem(seen);
      this.node.scrollIntoView?.({ block: "start" });
    } else {
      localStorage.setItem(seen, "yes");
      if (this.button.isConnected && document.activeElement !== this.button) this.button.focus();
    }
  }
}

function step(title, words) {
  return element("li", {}, element("strong", {}, title), " ", words);
}
