import { element } from "../dom.js";

/** Facts in a row that breaks between them, not inside of an id. */
export function facts(...all) {
  return element("p", { class: "facts" }, ...all.map((fact) => element("span", {}, fact)));
}
