import { element } from "./dom.js";

const kept = new WeakMap();

/**
 * Updates the children of `parent` to match `items`. A node whose item reads the same as before is not touched,
 * so focus, typed text, open lists and scroll positions survive every update from the server.
 *
 * `key(item)` identifies the item; `reads(item)` is everything the node shows, as a string; `make(item)` builds the node;
 * `update(node, item)`, when given, changes a node in place; otherwise the node is replaced.
 */
export function keyed(parent, items, { key, reads = JSON.stringify, make, update }) {
  const before = kept.get(parent) ?? new Map();
  const after = new Map();
  for (const item of items) {
    const name = String(key(item));
    const text = reads(item);
    const old = before.get(name);
    if (old && old.text === text) after.set(name, old);
    else if (old && update) {
      update(old.node, item);
      after.set(name, { node: old.node, text });
    } else after.set(name, { node: make(item), text });
  }
  for (const [name, { node }] of before) {
    const next = after.get(name);
    if (next && next.node !== node) swap(node, next.node);
    else if (!next) leave(node, parent);
  }
  let place = parent.firstChild;
  for (const { node } of after.values()) {
    if (node === place) place = place.nextSibling;
    else parent.insertBefore(node, place);
  }
  kept.set(parent, after);
}

/** Replaces a node. If it had the focus, the focus moves to the same control of the new node, or to the node itself. */
function swap(old, node) {
  const active = old.contains(document.activeElement) ? document.activeElement : null;
  const name = active?.closest("[data-control]")?.dataset.control;
  old.replaceWith(node);
  if (!active) return;
  const same = [...node.querySelectorAll("[data-control]")].find((control) => control.dataset.control === name);
  (same ? (same.matches("input, button") ? same : same.querySelector("input, button, textarea")) : focusable(node))?.focus();
}

/** Removes a node. If it had the focus, the focus moves to a neighbor. */
function leave(node, parent) {
  const active = node.contains(document.activeElement);
  const near = active ? node.closest("[data-focus-home]") ?? parent.closest("[tabindex]") : null;
  node.remove();
  near?.focus({ preventScroll: true });
}

function focusable(node) {
  if (!node.hasAttribute("tabindex")) node.setAttribute("tabindex", "-1");
  return node;
}

/** Creates a list element for `keyed`. */
export function list(properties) {
  return element("ul", { role: "list", ...properties });
}
