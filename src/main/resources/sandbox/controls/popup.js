/**
 * Shows `content` at `anchor`, above everything else, even inside a dialog. It closes when the reader presses
 * elsewhere. The content handles the keyboard itself.
 */
export class Popup {
  #anchor;
  #content;
  #closed;
  #follow = () => this.#place();
  #outside = (event) => {
    if (!this.#content.contains(event.target) && !this.#anchor.contains(event.target)) this.hide();
  };

  constructor(anchor, content, closed = () => {}) {
    this.#anchor = anchor;
    this.#content = content;
    this.#closed = closed;
    content.setAttribute("popover", "manual");
    content.classList.add("popup");
  }

  get open() {
    return this.#content.matches(":popover-open");
  }

  show() {
    if (this.open || !this.#anchor.isConnected) return;
    this.#content.showPopover();
    this.#place();
    addEventListener("scroll", this.#follow, { capture: true, passive: true });
    addEventListener("resize", this.#follow);
    addEventListener("pointerdown", this.#outside, true);
  }

  hide() {
    removeEventListener("scroll", this.#follow, { capture: true });
    removeEventListener("resize", this.#follow);
    removeEventListener("pointerdown", this.#outside, true);
    if (this.open) this.#content.hidePopover();
    this.#closed();
  }

  /** Repositions the popup after its content has changed size. */
  refit() {
    if (this.open) this.#place();
  }

  #place() {
    if (!this.#anchor.isConnected) {
      this.hide();
      return;
    }
    const gap = 4;
    const edge = 8;
    const at = this.#anchor.getBoundingClientRect();
    const style = this.#content.style;
    style.minWidth = `${Math.min(at.width, innerWidth - 2 * edge)}px`;
    const below = innerHeight - at.bottom - gap - edge;
    const above = at.top - gap - edge;
    style.maxHeight = "none";
    const wanted = Math.min(this.#content.scrollHeight + 2, 320);
    const up = below < wanted && above > below;
    style.maxHeight = `${Math.max(80, Math.min(320, up ? above : below))}px`;
    const size = this.#content.getBoundingClientRect();
    style.left = `${Math.max(edge, Math.min(at.left, innerWidth - size.width - edge))}px`;
    style.top = `${up ? at.top - gap - size.height : at.bottom + gap}px`;
  }
}
