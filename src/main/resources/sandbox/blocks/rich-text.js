import { element } from "../dom.js";
import { dateElement, formatDate } from "../text/date.js";
import { withEmoji } from "../text/emoji.js";
import { link } from "../text/mentions.js";

/** Rich text: sections, lists, quotes and code. Nothing in its words is interpreted. */
export function richText(block, surface) {
  return element("div", { class: "block rich-text" }, ...block.elements.map((part) => piece(part, surface.names)));
}

function piece(part, names) {
  const inside = () => part.elements.map((leaf) => run(leaf, names));
  switch (part.type) {
    case "rich_text_list":
      return element(part.style === "ordered" ? "ol" : "ul", part.offset ? { start: part.offset + 1 } : {}, ...part.elements.map((item) => element("li", {}, ...item.elements.map((leaf) => run(leaf, names)))));
    case "rich_text_quote":
      return element("blockquote", {}, ...inside());
    case "rich_text_preformatted":
      return element("pre", { class: "preformatted" }, ...inside());
    default:
      return element("p", {}, ...inside());
  }
}

function run(leaf, names) {
  return Object.entries({ code: "code", strike: "s", underline: "u", italic: "em", bold: "strong" })
    .filter(([style]) => leaf.style?.[style])
    .reduce((node, [, tag]) => element(tag, {}, node), plain(leaf, names));
}

function plain(leaf, names) {
  switch (leaf.type) {
    case "link":
      return link(leaf.url, leaf.text ?? leaf.url) ?? leaf.text ?? leaf.url;
    case "user":
      return names.user(leaf.user_id);
    case "usergroup":
      return names.group(leaf.usergroup_id);
    case "channel":
      return names.channel(leaf.channel_id);
    case "broadcast":
      return names.reference(`!${leaf.range}`);
    case "emoji":
      return leaf.unicode ? String.fromCodePoint(...leaf.unicode.split("-").map((code) => parseInt(code, 16))) : withEmoji(`:${leaf.name}:`);
    case "date":
      return leaf.url
        ? link(leaf.url, formatDate(leaf.timestamp, leaf.format, names.now(), names.language))
        : dateElement(leaf.timestamp, leaf.format, names.now(), names.language);
    default:
      return leaf.text ?? "";
  }
}
