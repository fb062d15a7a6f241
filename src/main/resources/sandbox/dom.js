/**
 * Creates an element. Texts are added as text nodes, so no value from anywhere can become markup.
 * Properties: `class`, `on…` for listeners; any other is an attribute, left out for false, null and undefined.
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

/** Sets a text only when it differs, so that an unchanged node is not announced again and keeps a selection. */
export function setText(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

/** Replaces the content of `parent` by `children`. */
export function fill(parent, ...children) {
  parent.replaceChildren(...present(children));
  return parent;
}

/** Drops the false and undefined that `condition && element(…)` leaves. */
function present(children) {
  return children.flat().filter((child) => child !== null && child !== undefined && child !== false && child !== "");
}

let serial = 0;

/** Returns an id for aria attributes, unique in the page. */
export function freshId(prefix) {
  serial += 1;
  return `${prefix}-${serial}`;
}
