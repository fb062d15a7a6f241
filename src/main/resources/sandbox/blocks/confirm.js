import { element } from "../dom.js";
import { textNodes } from "./text.js";

/** Shows the dialog of a `confirm` object; promises true when the reader agrees. */
export function ask(question, names) {
  return new Promise((answer) => {
    const asked = element("dialog", { class: "dialog confirm", "aria-label": question.title.text },
      element("div", { class: "dialog-head" }, element("h2", {}, question.title.text)),
      element("p", { class: "dialog-body" }, ...textNodes(question.text, names)),
      element("div", { class: "dialog-foot" },
        element("button", { type: "button", class: "control", onclick: () => asked.close("no") }, question.deny?.text ?? "Cancel"),
        element("button", { type: "button", class: `control ${question.style === "danger" ? "danger" : "primary"}`, onclick: () => asked.close("yes") },
          question.confirm?.text ?? "Yes")));
    asked.addEventListener("close", () => {
      answer(asked.returnValue === "yes");
      asked.remove();
    });
    document.body.append(asked);
    asked.showModal();
  });
}
