import { element } from "../dom.js";

/** Facts in one line that breaks between them, never inside an id. */
export function facts(...all) {
  return element("p", { class: "facts" }, ...all.map((fact) => element("span", {}, fact)));
}
