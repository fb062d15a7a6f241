import { element, setText, freshId } from "../dom.js";
import { icon } from "../icon.js";
import { post } from "../post.js";

const fields = [
  { name: "name", label: "Name", wide: true },
  { name: "vlan", label: "VLAN", mode: "numeric" },
  { name: "asn", label: "BGP ASN of our side", mode: "numeric" },
  { name: "amazonAddress", label: "Cloud’s peer address" },
  { name: "customerAddress", label: "Our peer address" },
];

/** Offers an interface to the account as the counterparty. The suggested values work as they are. */
export class Offer {
  #session;
  #account = null;
  #inputs = new Map();
  #connection;
  #touched = new Set();
  #problem = element("p", { class: "warning", role: "alert" });
  #done = element("p", { class: "done", role: "status" });

  constructor(session) {
    this.#session = session;
    const connectionId = freshId("connection");
    this.#connection = element("select", { id: connectionId });
    this.node = element("section", { class: "cloud-part offer", "aria-label": "Offer an interface" },
      element("form", { onsubmit: (event) => this.#offer(event) },
        element("button", { type: "submit", class: "control primary wide" }, icon("plus"), "Offer an interface"),
        element("details", {},
          element("summary", {}, "With other values"),
          element("div", { class: "form-grid" },
            ...fields.map((field) => this.#field(field)),
            element("div", { class: "form-field wide" }, element("label", { for: connectionId }, "On the connection"), this.#connection))),
        this.#problem, this.#done));
  }

  update(account) {
    if (this.#account !== account.name) this.#touched.clear();
    this.#account = account.name;
    // Keep what the reader typed; update the other fields to values that are free now.
    for (const { name } of fields) if (!this.#touched.has(name)) this.#inputs.get(name).value = account.suggested[name] ?? "";
    const ids = account.connections.map(({ id, name }) => `${id} ${name}`).join();
    if (this.#connection.dataset.ids !== ids) {
      this.#connection.dataset.ids = ids;
      this.#connection.replaceChildren(...account.connections.map(({ id, name }) => element("option", { value: id }, `${name} (${id})`)));
    }
  }

  #field({ name, label, mode, wide }) {
    const id = freshId(name);
    const input = element("input", { id, type: "text", class: "text-field", inputmode: mode, autocomplete: "off", oninput: () => this.#touched.add(name) });
    this.#inputs.set(name, input);
    return element("div", { class: wide ? "form-field wide" : "form-field" }, element("label", { for: id }, label), input);
  }

  async #offer(event) {
    event.preventDefault();
    const terms = Object.fromEntries([...this.#inputs].map(([name, input]) => [name, input.value.trim()]));
    const answer = await post("offer", { account: this.#account, connection: this.#connection.value, ...terms }, { quietly: true });
    setText(this.#problem, answer.error ?? "");
    setText(this.#done, answer.error ? "" : `${answer.id} is offered. ${this.#session.world.app.name} posts it when it next looks.`);
    if (!answer.error) this.#touched.clear();
  }
}
