import { element, freshId } from "../dom.js";
import { icon } from "../icon.js";
import { control } from "./elements.js";

/** A field of a dialog: label, control, hint, and the app's error. */
export function input(block, surface) {
  const label = freshId("label");
  const hint = freshId("hint");
  const problem = surface.problem(block.block_id);
  const field = control(block, block.element, surface, {
    dispatch: block.dispatch_action === true, labelledBy: label, describedBy: problem || block.hint ? hint : undefined, invalid: Boolean(problem),
  });
  const forgive = (event) => {
    surface.forgive(block.block_id);
    event.currentTarget.classList.remove("invalid");
    event.currentTarget.querySelector(".problem")?.remove();
  };
  return element("div", { class: problem ? "block input invalid" : "block input", oninput: problem && forgive },
    element("span", { id: label, class: "label", onclick: () => (field.matches("input, textarea") ? field : field.querySelector("input"))?.focus() },
      block.label.text, block.optional && element("span", { class: "optional" }, " (optional)")),
    field,
    (problem || block.hint) && element("div", { id: hint },
      problem && element("p", { class: "problem" }, icon("warning"), element("span", {}, problem)),
      block.hint && element("p", { class: "hint" }, block.hint.text)));
}
