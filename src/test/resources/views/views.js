import { element } from "./dom.js";
import { drawBlocks } from "./blocks/blocks.js";
import { Surface } from "./blocks/surface.js";
import { mrkdwn } from "./text/mrkdwn.js";
import { Names } from "./text/mentions.js";

/** The world of the tests' examples: who is who, and what time it is. */
const world = {
  person: "U0ALICE",
  people: [{ id: "U0ALICE", name: "Alice" }, { id: "U0BOB", name: "Bob" }],
  groups: [],
  channels: [{ id: "C0123456789", name: "directlink" }],
  app: { user: "U0BOT", name: "DirectLink bot" },
};
const now = Date.parse("2026-11-23T10:00:00Z");
const names = new Names(world, () => now);

const groups = Object.groupBy(Object.entries(views), ([name]) => name.split("-")[0]);
for (const [group, members] of Object.entries(groups)) {
  document.getElementById("contents").append(
    element("h2", {}, group), element("ul", {}, ...members.map(([name]) => element("li", {}, element("a", { href: `#${name}` }, name)))));
  document.getElementById("views").append(element("h2", {}, group), ...members.map(([name, view]) => frame(name, view)));
}
document.getElementById("views").append(element("h2", {}, "sentences"), element("dl", {}, ...Object.entries(sentences).flatMap(([name, text]) => [
  element("dt", {}, name), element("dd", {}, ...mrkdwn(text, names))])));

function frame(name, view) {
  return element("section", { id: name, class: "view" }, element("h3", {}, name), drawing(name, view));
}

function drawing(name, view) {
  if (view.type === "modal") return dialog(name, view);
  return view.type === "home" ? home(name, view) : message(name, view);
}

function home(name, { blocks }) {
  const body = element("div", { class: "home-body" });
  drawBlocks(body, blocks, surface(name));
  return body;
}

/** A message, and below it what a notification shows of it. */
function message(name, { blocks }) {
  const body = element("div", { class: "message-body" });
  drawBlocks(body, blocks, surface(name));
  return element("div", { class: "message" }, element("div", { class: "message-main" }, body, element("p", { class: "summary" }, "Notification: ", ...mrkdwn(texts[name], names))));
}

function dialog(name, { title, blocks, submit, close }) {
  const body = element("div", { class: "dialog-body" });
  drawBlocks(body, blocks, surface(name));
  return element("dialog", { class: "dialog", open: true },
    element("div", { class: "dialog-head" }, element("h2", {}, title.text)), body,
    element("div", { class: "dialog-foot" },
      element("button", { type: "button", class: "control" }, close.text),
      submit && element("button", { type: "button", class: "control primary" }, submit.text)));
}

function surface(name) {
  return new Surface({ place: { view: name }, names, warning: element("p") });
}
