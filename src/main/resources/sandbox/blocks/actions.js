import { element } from "../dom.js";
import { control } from "./elements.js";

/** A row of controls. Using one notifies the app at once. */
export function actions(block, surface) {
  return element("div", { class: "block actions" }, ...block.elements.map((part) => control(block, part, surface, { dispatch: true })));
}
