import { element, fill, setText } from "../dom.js";
import { icon } from "../icon.js";
import { post } from "../post.js";
import { drawBlocks } from "../blocks/blocks.js";
import { Surface } from "../blocks/surface.js";
import { Names } from "../text/mentions.js";

/** The app's Home tab of the person that the reader acts as, in place of the channel. */
export class Home {
  #session;
  #root;
  #topic = element("p", { class: "topic" });
  #body = element("div", { class: "home-body" });
  #empty = element("p", { class: "home-empty" }, "The app has not drawn this tab yet.");
  #warning = element("p", { class: "warning", role: "alert" });
  #surface = null;
  #shown = null;
  #opened = null;

  constructor(session, root) {
    this.#session = session;
    this.#root = root;
    fill(root,
      element("header", { class: "pane-head" }, element("div", {}, element("h1", {}, icon("home"), "Home"), this.#topic)),
      element("div", { class: "scroller", tabindex: "0", role: "region", "aria-label": "Home tab", "data-focus-home": true }, this.#empty, this.#body, this.#warning));
  }

  update() {
    const { world, choice } = this.#session;
    this.#root.hidden = !choice.home;
    document.body.classList.toggle("with-home", choice.home);
    if (!choice.home) {
      this.#opened = null;
      return;
    }
    this.#open(world.person, choice.person);
    setText(this.#topic, `What ${world.app.name} shows to ${this.#session.author(world.person).name} alone`);
    this.#empty.hidden = Boolean(world.home);
    if (!world.home) {
      fill(this.#body);
      return;
    }
    if (world.home.id !== this.#shown) {
      this.#shown = world.home.id;
      this.#surface = new Surface({ place: { as: world.person, view: world.home.id }, names: null, warning: this.#warning });
    }
    this.#surface.update(world.home, new Names(world, () => this.#session.now()));
    drawBlocks(this.#body, world.home.blocks, this.#surface);
  }

  /** Notifies the app once for each time and person that the tab is opened, and again in another language. */
  #open(shown, chosen) {
    const { locale } = this.#session.world.people.find(({ id }) => id === shown) ?? {};
    const reader = `${shown} ${locale}`;
    if (shown !== chosen || this.#opened === reader) return;
    this.#opened = reader;
    post("home", { as: shown });
  }
}
