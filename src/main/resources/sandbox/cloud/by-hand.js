import { element, freshId, setText } from "../dom.js";
import { copyButton } from "../controls/copy.js";

/** How to accept without the bot: an AWS CLI command that works as it is, and the addresses of both servers. */
export class ByHand {
  #session;
  #interface = element("select", { id: freshId("interface"), onchange: () => this.#draw() });
  #gateway = element("select", { id: freshId("gateway"), onchange: () => this.#draw() });
  #line = element("pre", { class: "command-line", tabindex: "0", role: "region", "aria-label": "Command line" });
  #addresses = element("dl", { class: "addresses" });
  #account = null;

  constructor(session) {
    this.#session = session;
    this.node = element("section", { class: "cloud-part by-hand", "aria-labelledby": "by-hand-title" },
      element("h3", { id: "by-hand-title" }, "By hand, with the AWS CLI"),
      element("div", { class: "form-grid" }, labelled("Interface", this.#interface), labelled("Virtual gateway", this.#gateway)),
      this.#line,
      element("div", { class: "row" }, copyButton("Copy", () => this.#line.textContent)),
      this.#addresses);
    document.addEventListener("by-hand", ({ detail }) => {
      this.#interface.value = detail;
      this.#draw();
      this.node.scrollIntoView({ block: "nearest" });
      this.#interface.focus();
    });
  }

  update(account) {
    this.#account = account;
    const waiting = account.interfaces.filter(({ state }) => state === "confirming");
    offer(this.#interface, (waiting.length > 0 ? waiting : account.interfaces).map(({ id, name }) => [id, `${id} ${name}`]));
    offer(this.#gateway, account.gateways.map(({ id, name }) => [id, name ? `${id} ${name}` : id]));
    this.#draw();
  }

  #draw() {
    const { endpoints } = this.#session.world;
    const { accessKey, secretKey, region } = this.#account;
    setText(this.#line, [
      `AWS_ACCESS_KEY_ID=${accessKey} \\`,
      `AWS_SECRET_ACCESS_KEY=${secretKey} \\`,
      `AWS_DEFAULT_REGION=${region} \\`,
      `aws directconnect confirm-private-virtual-interface \\`,
      `  --virtual-interface-id ${this.#interface.value || "dxvif-…"} \\`,
      `  --virtual-gateway-id ${this.#gateway.value || "vgw-…"} \\`,
      `  --endpoint ${endpoints.cloud}`,
    ].join("\n"));
    const reads = JSON.stringify(endpoints);
    if (this.#addresses.dataset.reads === reads) return;
    this.#addresses.dataset.reads = reads;
    this.#addresses.replaceChildren(...Object.entries({ "Cloud endpoint": endpoints.cloud, "Slack Web API": endpoints.slack })
      .flatMap(([term, url]) => [element("dt", {}, term), element("dd", {}, element("code", {}, url))]));
  }
}

function labelled(label, select) {
  return element("div", { class: "form-field wide" }, element("label", { for: select.id }, label), select);
}

/** Lists options, and keeps the choice if it still exists. */
function offer(select, options) {
  const reads = JSON.stringify(options);
  if (select.dataset.reads === reads) return;
  select.dataset.reads = reads;
  const before = select.value;
  select.replaceChildren(...options.map(([value, text]) => element("option", { value }, text)));
  if (options.some(([value]) => value === before)) select.value = before;
}
