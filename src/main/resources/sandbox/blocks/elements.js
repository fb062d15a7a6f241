import { element } from "../dom.js";
import { menu } from "../controls/menu.js";
import { ask } from "./confirm.js";
import { select } from "./select.js";
import { choices } from "./choices.js";
import { dateField, textField } from "./fields.js";

const makers = {
  button,
  overflow,
  static_select: select,
  external_select: select,
  users_select: select,
  conversations_select: select,
  channels_select: select,
  checkboxes: choices,
  radio_buttons: choices,
  plain_text_input: textField,
  number_input: textField,
  email_text_input: textField,
  url_text_input: textField,
  datepicker: dateField,
  timepicker: dateField,
};

/**
 * Creates an interactive element of a block. With `dispatch`, using it notifies the app at once, as everywhere but in most
 * input blocks. `labelledBy` and `describedBy` are ids of the elements that label and describe it.
 */
export function control(block, part, surface, { dispatch = false, ...around } = {}) {
  const make = makers[part.type];
  if (!make) return element("span", { class: "unknown" }, `A control of type “${part.type}”, which this page can't show`);
  const use = async (value, node) => {
    if (part.type !== "button" && part.type !== "overflow") surface.write(block.block_id, part.action_id, value);
    if (!dispatch || (part.confirm && !(await ask(part.confirm, surface.names)))) return;
    await surface.act(block, part, value, node);
  };
  const node = make(part, { block, surface, use, value: surface.read(block.block_id, part), ...around });
  node.dataset.control = `${block.block_id}/${part.action_id}`;
  return node;
}

function button(part, { use }) {
  const style = { primary: " primary", danger: " danger" }[part.style] ?? "";
  const node = element("button", {
    type: "button", class: `control${style}`, "aria-label": part.accessibility_label,
    onclick: () => {
      if (part.url && /^https?:\/\//.test(part.url)) open(part.url, "_blank", "noopener,noreferrer");
      use({ type: "button", value: part.value, text: part.text }, node);
    },
  }, part.text.text);
  return node;
}

function overflow(part, { use }) {
  const node = menu({
    label: "More actions",
    items: part.options.map((option) => ({
      label: option.text.text,
      description: option.description?.text,
      choose: () => use({ type: "overflow", selected_option: option }, node),
    })),
  });
  return node;
}
