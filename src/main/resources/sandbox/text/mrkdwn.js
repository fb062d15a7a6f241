import { element } from "../dom.js";
import { withEmoji } from "./emoji.js";

const styles = { "*": "strong", _: "em", "~": "s" };

/** Turns Slack's mrkdwn into nodes. The text is parsed here and never passed to the browser as markup. */
export function mrkdwn(text, names) {
  const nodes = [];
  text.split("```").forEach((part, index, parts) => {
    const code = index % 2 === 1 && index < parts.length - 1;
    if (code) nodes.push(element("pre", { class: "preformatted" }, unescape(part.replace(/^\n|\n$/g, ""))));
    else if (index % 2 === 1) nodes.push(...lines("```" + part, names));
    else nodes.push(...lines(index > 0 ? part.replace(/^\n/, "") : part, names));
  });
  return nodes;
}

function lines(text, names) {
  const nodes = [];
  let quote = null;
  text.split("\n").forEach((line, index, all) => {
    const quoted = /^(&gt;|>) ?/.exec(line);
    if (quoted) {
      if (quote) quote.append(element("br"));
      else nodes.push((quote = element("blockquote")));
      quote.append(...inline(line.slice(quoted[0].length), names));
      return;
    }
    // A quote ends its own line; between two plain lines a break must be added.
    if (index > 0 && !quote) nodes.push(element("br"));
    quote = null;
    if (index === all.length - 1 && line === "") return;
    nodes.push(...inline(line, names));
  });
  return nodes;
}

function inline(text, names) {
  const nodes = [];
  let plain = "";
  const flush = () => {
    if (plain) nodes.push(withEmoji(unescape(plain)));
    plain = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const found = reference(text, at, names) ?? code(text, at) ?? styled(text, at, names);
    if (found) {
      flush();
      nodes.push(found.node);
      at = found.end;
    } else plain += text[at];
  }
  flush();
  return nodes;
}

function reference(text, at, names) {
  if (text[at] !== "<") return null;
  const end = text.indexOf(">", at);
  const node = end > at + 1 ? names.reference(unescape(text.slice(at + 1, end))) : null;
  return node && { node, end };
}

function code(text, at) {
  if (text[at] !== "`") return null;
  const end = text.indexOf("`", at + 1);
  return end > at + 1 ? { node: element("code", {}, unescape(text.slice(at + 1, end))), end } : null;
}

/** Matches `*bold*` and the like: the marks are at word boundaries, with no space inside them. */
function styled(text, at, names) {
  const mark = text[at];
  if (!styles[mark] || /[\p{L}\p{N}]/u.test(text[at - 1] ?? " ") || /\s/.test(text[at + 1] ?? " ")) return null;
  for (let end = text.indexOf(mark, at + 2); end > 0; end = text.indexOf(mark, end + 1)) {
    if (!/\s/.test(text[end - 1]) && !/[\p{L}\p{N}]/u.test(text[end + 1] ?? " ")) {
      return { node: element(styles[mark], {}, ...inline(text.slice(at + 1, end), names)), end };
    }
  }
  return null;
}

/** Decodes the three characters that Slack asks apps to escape. */
export function unescape(text) {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
