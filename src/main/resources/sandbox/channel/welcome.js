import { element, setText } from "../dom.js";
import { icon } from "../icon.js";

const seen = "welcome-seen";

/** The short explanation for somebody who has never seen this. It can be put away and called back. */
export class Welcome {
  #session;
  #other = element("span");

  constructor(session) {
    this.#session = session;
    this.button = element("button", { type: "button", class: "control small", "aria-expanded": "false", onclick: () => this.#show(this.node.hidden) }, icon("help"), "What is this?");
    this.node = element("section", { class: "welcome", "aria-labelledby": "welcome-title" },
      element("div", { class: "welcome-head" },
        element("h2", { id: "welcome-title" }, "A cloud and a Slack workspace, both pretend, and the real bot between them"),
        element("button", { type: "button", class: "control icon-only", "aria-label": "Put this explanation away", onclick: () => this.#show(false) }, icon("close"))),
      element("p", {}, "Another company offers you private network links. Each offer waits seven days for somebody to accept it. The bot brings it to this channel, so that it does not wait unseen."),
      element("ol", { class: "steps" },
        step("Accept the request below.", "Choose a virtual gateway on its card, press Accept, and read the answer in the thread."),
        step("Be somebody else.", this.#other),
        step("Play the cloud.", "Offer another interface, move the clock on by a day, take an accepted one down, revoke the bot’s key, or accept with the AWS CLI line at the bottom.")));
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
