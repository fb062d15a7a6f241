import { element, fill, setText } from "../dom.js";
import { keyed } from "../keyed.js";
import { menu } from "../controls/menu.js";
import { post } from "../post.js";
import { distance } from "../text/date.js";
import { badge } from "./badge.js";
import { facts } from "./facts.js";

/** The states that an accepted interface can be set to for good, by its current state. */
const traffic = {
  pending: [["Keep it pending", "pending"], ["Bring it up", "available"]],
  available: [["Take it down", "down"]],
  down: [["Bring it up", "available"]],
};
const ended = new Set(["expired", "rejected", "deleting", "deleted"]);

/** The interfaces of the account with the state that the cloud reports. */
export class Interfaces {
  #session;
  #list = element("ul", { class: "cloud-list", role: "list" });
  #empty = element("p", { class: "empty-line" }, "No interface yet. Offer one: one click is enough.");

  constructor(session) {
    this.#session = session;
    this.node = element("section", { class: "cloud-part", "aria-labelledby": "interfaces-title" },
      element("h3", { id: "interfaces-title" }, "Interfaces"), this.#empty, this.#list);
    setInterval(() => this.#tick(), 10_000);
  }

  update(account) {
    this.#empty.hidden = account.interfaces.length > 0;
    keyed(this.#list, [...account.interfaces].reverse().map((item) => ({ ...item, account: account.name })), {
      key: (item) => `${account.name} ${item.id}`,
      make: (item) => this.#row(item),
      update: (node, item) => this.#fill(node, item),
    });
    this.#tick();
  }

  #row(item) {
    const node = element("li", { class: "cloud-item" }, element("div", { class: "cloud-item-main" }), this.#menu(item));
    node.item = item;
    this.#fill(node, item);
    return node;
  }

  #fill(node, item) {
    if (node.item.state !== item.state) node.lastChild.replaceWith(this.#menu(item));
    node.item = item;
    node.classList.toggle("ended", ended.has(item.state));
    fill(node.firstChild,
      element("p", { class: "cloud-item-head" }, element("code", {}, item.id), badge(item.state)),
      element("p", { class: "cloud-item-name" }, item.name),
      facts(`VLAN ${item.vlan}`, `ASN ${item.asn}`, item.connection),
      item.gateway && facts(`on ${item.gateway}`),
      item.state === "confirming" && element("p", { class: "facts expiry" }));
    node.lastChild.hidden = ended.has(item.state);
  }

  #menu(item) {
    return menu({
      label: `Actions for ${item.id}`,
      items: [
        ...(item.state === "confirming" ? [{ label: "Show the AWS CLI line", choose: () => document.dispatchEvent(new CustomEvent("by-hand", { detail: item.id })) }] : []),
        ...(traffic[item.state] ?? []).map(([label, state]) => ({ label, choose: () => post("traffic", { interface: item.id, state }) })),
        { label: "Delete it as the counterparty", choose: () => post("delete", { account: item.account, interface: item.id }) },
      ],
    });
  }

  #tick() {
    for (const node of this.#list.children) {
      const line = node.querySelector(".expiry");
      if (line && node.item.expires) setText(line, `expires ${distance(node.item.expires - this.#session.now())}`);
    }
  }
}
