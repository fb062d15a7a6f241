import { element } from "../dom.js";
import { link } from "./mentions.js";

/** The basics of standard Markdown, for Slack's markdown block: headings, lists, quotes, code, rules and inline styles. */
export function markdown(text) {
  const nodes = [];
  const lines = text.split("\n");
  while (lines.length > 0) nodes.push(...block(lines));
  return nodes;
}

function block(lines) {
  const line = lines.shift();
  if (line.trim() === "") return [];
  if (line.startsWith("```")) {
    const code = take(lines, (next) => !next.startsWith("```"));
    lines.shift();
    return [element("pre", { class: "preformatted" }, code.join("\n"))];
  }
  const heading = /^(#{1,6})\s+(.*)/.exec(line);
  // In a message a heading becomes bold text, so that the app can't add to the page's own outline.
  if (heading) return [element("p", { class: "md-heading" }, ...inline(heading[2]))];
  if (/^(-{3,}|\*{3,})\s*$/.test(line)) return [element("hr")];
  const bullet = /^\s*([-*]|\d+\.)\s+/;
  if (bullet.test(line)) {
    const items = [line, ...take(lines, (next) => bullet.test(next))];
    const tag = /^\s*\d/.test(line) ? "ol" : "ul";
    return [element(tag, {}, ...items.map((item) => element("li", {}, ...inline(item.replace(bullet, "")))))];
  }
  if (line.startsWith(">")) {
    const quoted = [line, ...take(lines, (next) => next.startsWith(">"))].map((item) => item.replace(/^>\s?/, ""));
    return [element("blockquote", {}, ...markdown(quoted.join("\n")))];
  }
  const paragraph = [line, ...take(lines, (next) => next.trim() !== "" && !/^(#{1,6}\s|```|>|\s*([-*]|\d+\.)\s)/.test(next))];
  return [element("p", {}, ...inline(paragraph.join(" ")))];
}

function take(lines, wanted) {
  const taken = [];
  while (lines.length > 0 && wanted(lines[0])) taken.push(lines.shift());
  return taken;
}

const spans = [
  [/`([^`]+)`/, (match) => element("code", {}, match[1])],
  [/\[([^\]]+)\]\((\S+?)\)/, (match) => link(match[2], match[1]) ?? match[1]],
  [/\*\*(.+?)\*\*|__(.+?)__/, (match) => element("strong", {}, ...inline(match[1] ?? match[2]))],
  [/\*(.+?)\*|\b_(.+?)_\b/, (match) => element("em", {}, ...inline(match[1] ?? match[2]))],
  [/~~(.+?)~~/, (match) => element("s", {}, ...inline(match[1]))],
];

function inline(text) {
  const found = spans
    .map(([pattern, make]) => ({ match: pattern.exec(text), make }))
    .filter(({ match }) => match)
    .sort((one, other) => one.match.index - other.match.index)[0];
  if (!found) return text ? [text] : [];
  const { match, make } = found;
  return [...inline(text.slice(0, match.index)), make(match), ...inline(text.slice(match.index + match[0].length))];
}
