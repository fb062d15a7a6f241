import { element } from "../dom.js";
import { control } from "./elements.js";

/** A row of controls, each of which tells the app at once when it is used. */
export function actions(block, surface) {
  return element("div", { class: "block actions" }, ...block.elements.map((part) => control(block, part, surface, { dispatch: true })));
}
