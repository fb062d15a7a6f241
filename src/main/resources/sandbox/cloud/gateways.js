import { element, fill, freshId } from "../dom.js";
import { keyed } from "../keyed.js";
import { post } from "../post.js";
import { badge } from "./badge.js";
import { facts } from "./facts.js";

/** The account's virtual gateways and the Nets to which they are attached. */
export class Gateways {
  #list = element("ul", { class: "cloud-list", role: "list" });
  #empty = element("p", { class: "empty-line" }, "This account has no virtual gateway.");

  constructor() {
    this.node = element("section", { class: "cloud-part", "aria-labelledby": "gateways-title" },
      element("h3", { id: "gateways-title" }, "Virtual gateways"), this.#empty, this.#list);
  }

  update(account) {
    this.#empty.hidden = account.gateways.length > 0;
    keyed(this.#list, account.gateways.map((gateway) => ({ ...gateway, account: account.name, free: free(gateway, account) })), {
      key: (gateway) => `${account.name} ${gateway.id}`,
      make: (gateway) => this.#row(gateway),
    });
  }

  #row(gateway) {
    const name = gateway.name ?? "no name";
    const tied = gateway.net;
    return element("li", { class: "cloud-item" },
      element("div", { class: "cloud-item-main" },
        element("p", { class: "cloud-item-head" }, element("code", {}, gateway.id), badge(tied ? "attached" : "detached")),
        element("p", { class: "cloud-item-name" }, name),
        tied ? facts(gateway.state, `Net ${tied.name}`, tied.id) : facts(gateway.state, "on no Net")),
      tied ? this.#detach(gateway) : this.#attach(gateway));
  }

  #detach({ account, id }) {
    return element("div", { class: "item-action", "data-control": `gateway/${id}` }, element("button", { type: "button", class: "control small", "aria-label": `Detach ${id}`, onclick: () => post("detach", { account, gateway: id }) }, "Detach"));
  }

  #attach({ account, id, free: nets }) {
    const net = element("select", { id: freshId("net"), "aria-label": `Net for ${id}` }, ...nets.map((item) => element("option", { value: item.id }, item.name ?? item.id)));
    const button = element("button", { type: "button", class: "control small", "aria-label": `Attach ${id}`, disabled: nets.length === 0, onclick: () => post("attach", { account, gateway: id, net: net.value }) }, "Attach");
    return element("div", { class: "item-action", "data-control": `gateway/${id}` }, nets.length > 1 && net, button);
  }
}

/** Returns the Nets without a gateway: a Net can have only one. */
function free(gateway, account) {
  const taken = new Set(account.gateways.map(({ net }) => net?.id));
  return gateway.net ? [] : account.nets.filter(({ id }) => !taken.has(id));
}
