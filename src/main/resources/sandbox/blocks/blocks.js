import { element } from "../dom.js";
import { keyed } from "../keyed.js";
import { markdown } from "../text/markdown.js";
import { context, divider, header, image, section } from "./static.js";
import { actions } from "./actions.js";
import { input } from "./input.js";
import { richText } from "./rich-text.js";

const renderers = {
  header,
  section,
  context,
  divider,
  image,
  actions,
  input,
  rich_text: richText,
  markdown: (block) => element("div", { class: "block markdown" }, ...markdown(block.text)),
};

/**
 * Draws the blocks of a message or dialog into `parent`. Only changed blocks are drawn again, so typed text and open
 * lists in the others are kept.
 */
export function drawBlocks(parent, blocks, surface) {
  keyed(parent, blocks.map((block, index) => ({ block, index })), {
    // A control belongs to its surface, so the same block of another dialog is a different node.
    key: ({ block, index }) => `${surface.name} ${index} ${block.block_id ?? block.type}`,
    reads: ({ block }) => JSON.stringify([block, surface.reads(block)]),
    make: ({ block }) => (renderers[block.type] ?? unknown)(block, surface),
  });
}

function unknown(block) {
  return element("details", { class: "block unknown" },
    element("summary", {}, `A block of type “${block.type}”, which this page can't show`),
    element("pre", { class: "preformatted" }, JSON.stringify(block, null, 2)));
}
