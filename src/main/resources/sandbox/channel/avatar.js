import { element } from "../dom.js";
import { icon } from "../icon.js";

/** The small square beside a name: an initial, or the app's sign. */
export function avatar(author) {
  return element("span", { class: `avatar ${author.app ? "avatar-app" : `avatar-${author.number % 6}`}`, "aria-hidden": "true" },
    author.app ? icon("link") : author.name.charAt(0));
}
