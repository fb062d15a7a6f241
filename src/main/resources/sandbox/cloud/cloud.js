import { element, fill, setText } from "../dom.js";
import { keyed } from "../keyed.js";
import { post } from "../post.js";
import { ByHand } from "./by-hand.js";
import { Clock } from "./clock.js";
import { Gateways } from "./gateways.js";
import { Interfaces } from "./interfaces.js";
import { Offer } from "./offer.js";

/** The right side of the page: one account of the cloud at a time, and the clock. */
export class Cloud {
  #session;
  #tabs = element("div", { class: "account-tabs", role: "radiogroup", "aria-label": "Account" });
  #account = element("p", { class: "account-line" });
  #key = element("button", { type: "button", class: "control small", onclick: () => this.#turnKey() });
  #parts;

  constructor(session, root) {
    this.#session = session;
    const clock = new Clock(session);
    const offer = new Offer(session);
    const interfaces = new Interfaces(session);
    const gateways = new Gateways(session);
    const byHand = new ByHand(session);
    this.#parts = [clock, offer, interfaces, gateways, byHand];
    fill(root,
      element("header", { class: "pane-head" }, element("div", {}, element("h2", {}, "The cloud"), element("p", { class: "topic" }, "What the counterparty and the cloud do"))),
      element("div", { class: "scroller", tabindex: "-1", "data-focus-home": true },
        clock.node,
        element("section", { class: "cloud-part account", "aria-label": "Account" }, this.#tabs,
          element("div", { class: "row account-row" }, this.#account, this.#key)),
        offer.node, interfaces.node, gateways.node, byHand.node));
  }

  update() {
    const { world, choice } = this.#session;
    const account = world.accounts.find(({ name }) => name === choice.account);
    if (!account) return;
    this.#tabs.hidden = world.accounts.length < 2;
    keyed(this.#tabs, world.accounts.map(({ name }) => ({ name, chosen: name === choice.account })), {
      key: ({ name }) => name,
      make: (item) => this.#tab(item),
      update: (node, item) => (node.querySelector("input").checked = item.chosen),
    });
    setText(this.#account, `Account ${account.name} · ${account.id} · ${account.region}${account.keyRevoked ? " · key revoked" : ""}`);
    setText(this.#key, account.keyRevoked ? "Restore its key" : "Revoke its key");
    this.#parts.forEach((part) => part.update(account));
  }

  /** A bot whose key is revoked can no longer see the account. */
  #turnKey() {
    const account = this.#session.world.accounts.find(({ name }) => name === this.#session.choice.account);
    post(account.keyRevoked ? "restore-key" : "revoke-key", { account: account.name });
  }

  #tab({ name, chosen }) {
    const input = element("input", { type: "radio", name: "account", value: name, class: "visually-hidden", onchange: () => this.#session.choose({ account: name }) });
    input.checked = chosen;
    return element("label", { class: "account-tab" }, input, element("span", {}, name));
  }
}
