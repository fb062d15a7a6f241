import { element, setText } from "../dom.js";
import { icon } from "../icon.js";

/** A button that copies the result of `text()`, and confirms it in its label. */
export function copyButton(label, text) {
  const words = element("span", { "aria-live": "polite" }, label);
  return element("button", {
    type: "button", class: "control small",
    onclick: async () => {
      try {
        await navigator.clipboard.writeText(text());
        setText(words, "Copied");
      } catch {
        setText(words, "Select and copy by hand");
      }
      setTimeout(() => setText(words, label), 2000);
    },
  }, icon("copy"), words);
}
