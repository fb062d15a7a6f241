import { element, freshId } from "../dom.js";
import { textNodes } from "./text.js";

/** Checkboxes and radio buttons. */
export function choices(part, { surface, use, value, labelledBy, describedBy }) {
  const many = part.type === "checkboxes";
  const name = freshId("choice");
  const taken = new Set((many ? value?.selected_options ?? [] : [value?.selected_option]).map((option) => option?.value));
  const node = element("div", { class: "choices", role: many ? "group" : "radiogroup", "aria-labelledby": labelledBy, "aria-describedby": describedBy },
    ...part.options.map((option) =>
      element("label", { class: "choice" },
        element("input", { type: many ? "checkbox" : "radio", name, value: option.value, checked: taken.has(option.value), onchange: changed }),
        element("span", {}, ...textNodes(option.text, surface.names),
          option.description && element("span", { class: "option-description" }, ...textNodes(option.description, surface.names))))));

  function changed() {
    const boxes = [...node.querySelectorAll("input")];
    const selected = part.options.filter((option, index) => boxes[index].checked);
    use(many ? { type: part.type, selected_options: selected } : { type: part.type, selected_option: selected[0] ?? null }, node);
  }
  return node;
}
