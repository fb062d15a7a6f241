import { element } from "../dom.js";

const types = { number_input: "text", email_text_input: "email", url_text_input: "url" };

/** Text fields. */
export function textField(part, { surface, block, use, value, labelledBy, describedBy, invalid }) {
  const properties = {
    class: "text-field", "aria-labelledby": labelledBy, "aria-describedby": describedBy, "aria-invalid": invalid && "true",
    placeholder: part.placeholder?.text, minlength: part.min_length, maxlength: part.max_length,
    inputmode: part.type === "number_input" ? "decimal" : null,
    // Each keystroke is kept; the app is notified, if at all, when the field loses the focus.
    oninput: () => surface.write(block.block_id, part.action_id, { type: part.type, value: node.value || null }),
    onchange: () => use({ type: part.type, value: node.value || null }, node),
  };
  const node = part.multiline
    ? element("textarea", { ...properties, rows: "3" })
    : element("input", { ...properties, type: types[part.type] ?? "text" });
  node.value = value?.value ?? "";
  return node;
}

/** Dates and times, by the browser's own pickers. */
export function dateField(part, { use, value, labelledBy, describedBy, invalid }) {
  const date = part.type === "datepicker";
  const member = date ? "selected_date" : "selected_time";
  const node = element("input", {
    type: date ? "date" : "time", class: "text-field", "aria-labelledby": labelledBy, "aria-describedby": describedBy,
    "aria-invalid": invalid && "true", "aria-label": labelledBy ? null : part.placeholder?.text ?? (date ? "Date" : "Time"),
    onchange: () => use({ type: part.type, [member]: node.value || null }, node),
  });
  node.value = value?.[member] ?? "";
  return node;
}
