import { element } from "../dom.js";
import { control } from "./elements.js";
import { textNodes } from "./text.js";
import { link } from "../text/mentions.js";

export function header(block) {
  return element("p", { class: "block header", role: "heading", "aria-level": "3" }, block.text.text);
}

export function divider() {
  return element("hr", { class: "block divider" });
}

/** Text, up to ten fields in two columns, and a control or picture beside them. */
export function section(block, surface) {
  const text = element("div", { class: "section-text" });
  if (block.text) text.append(element("p", {}, ...textNodes(block.text, surface.names)));
  if (block.fields) {
    text.append(element("div", { class: "fields" },
      ...block.fields.map((field) => element("div", { class: "field" }, ...textNodes(field, surface.names)))));
  }
  const beside = block.accessory && accessory(block, surface);
  return element("div", { class: "block section" }, text, beside && element("div", { class: "accessory" }, beside));
}

function accessory(block, surface) {
  return block.accessory.type === "image" ? picture(block.accessory) : control(block, block.accessory, surface, { dispatch: true });
}

export function context(block, surface) {
  return element("div", { class: "block context" },
    ...block.elements.map((part) => element("span", {}, ...(part.type === "image" ? [picture(part)] : textNodes(part, surface.names)))));
}

export function image(block) {
  return element("figure", { class: "block image" }, block.title && element("figcaption", {}, block.title.text), picture(block));
}

/** Shows the description of a picture, because this page loads nothing from other servers. */
function picture(part) {
  const words = `Picture: ${part.alt_text}`;
  return (part.image_url && link(part.image_url, words)) || words;
}
