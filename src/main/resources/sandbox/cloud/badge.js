import { element } from "../dom.js";

const kinds = { confirming: "waits", pending: "moves", available: "good", expired: "over", rejected: "over", deleted: "over", deleting: "moves", down: "waits", attached: "good", detached: "over" };

/** A state as the API spells it. Its color only repeats the word. */
export function badge(state) {
  return element("span", { class: `badge ${kinds[state] ?? "moves"}` }, state);
}
