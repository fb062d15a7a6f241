/**
 * Makes an element. Texts go in as text nodes, so no value, wherever it came from, can become markup.
 * Properties: `class`, `on…` for listeners, anything else is an attribute; false, null and undefined leave it out.
 */
export function element(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...present(children));
  return made;
}

/** Sets a text only when it differs: an untouched node is not announced again and keeps a selection. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** Takes everything out of `parent` and puts `children` in. */
export function fill(parent, ...children) {
  parent.replaceChildren(...present(children));
  return parent;
}

/** `condition && element(…)` leaves false or undefined where there is nothing to show. */
function present(children) {
  return children.flat().filter((child) => child !== null && child !== undefined && child !== false && child !== "");
}

let serial = 0;

/** An id for aria attributes, unique in the page. */
export function freshId(prefix) {
  serial += 1;
  return `${prefix}-${serial}`;
}
