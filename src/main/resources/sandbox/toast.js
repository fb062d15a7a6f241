import { element, fill } from "./dom.js";
import { icon } from "./icon.js";

const place = document.getElementById("toast");

/** Shows one message until it is dismissed or replaced. */
export function say(text) {
  fill(
    place,
    element("p", { class: "toast-text" }, icon("warning"), element("span", {}, text)),
    element("button", { type: "button", class: "quiet icon-only", "aria-label": "Dismiss", onclick: () => fill(place) }, icon("close")),
  );
}
