import { element, freshId } from "../dom.js";
import { icon } from "../icon.js";
import { Popup } from "./popup.js";

/** A button that opens a menu. `items` are `{ label, description, choose }`. */
export function menu({ label, items }) {
  const id = freshId("menu");
  const rows = items.map(({ label: text, description, choose }) =>
    element("button", { type: "button", role: "menuitem", class: "option", tabindex: "-1", onclick: () => close(choose) },
      element("span", {}, text), description && element("span", { class: "option-description" }, description)));
  const floating = element("div", { id, role: "menu", class: "menu", "aria-label": label, onkeydown: move }, ...rows);
  const button = element("button", {
    type: "button", class: "control icon-only", "aria-haspopup": "menu", "aria-expanded": "false", "aria-controls": id, "aria-label": label,
    onclick: () => (popup.open ? close() : open(0)),
    onkeydown: (event) => {
      if (event.key === "ArrowDown") {
        event.preventDefault();
        open(0);
      }
    },
  }, icon("more"));
  const node = element("div", { class: "overflow" }, button, floating);
  const popup = new Popup(node, floating, () => button.setAttribute("aria-expanded", "false"));

  function open(index) {
    popup.show();
    button.setAttribute("aria-expanded", "true");
    rows[index]?.focus();
  }

  function close(then) {
    popup.hide();
    button.focus();
    then?.();
  }

  function move(event) {
    const at = rows.indexOf(document.activeElement);
    const to = { ArrowDown: (at + 1) % rows.length, ArrowUp: (at - 1 + rows.length) % rows.length, Home: 0, End: rows.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      rows[to].focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      close();
    } else if (event.key === "Tab") popup.hide();
  }
  return node;
}
