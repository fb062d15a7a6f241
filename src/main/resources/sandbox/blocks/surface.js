import { setText } from "../dom.js";
import { post } from "../post.js";

const day = 24 * 60 * 60 * 1000;
const kept = new Map();

/** Explains Slack's warning sign beside a control. */
export function unanswered(error, app) {
  if (error === "operation_timeout") return `${app} did not answer within 3 seconds. Slack shows a warning sign for this.`;
  if (error === "dispatch_failed") return `${app} is not connected, so it did not get this. Start it and try again.`;
  return `${app} could not handle this (${error}).`;
}

/**
 * The context of the blocks of one message or dialog: names, the values of controls, and the connection to the app.
 * Values are kept as long as the page is open, so a message that is drawn again shows them again.
 */
export class Surface {
  #place;
  #warning;
  #known = {};
  #told;

  /** `place` locates it for the server: `{ as, channel, ts }` or `{ as, view }`; `warning` is the element for errors. */
  constructor({ place, names, warning }) {
    this.#place = place;
    this.name = JSON.stringify(place);
    this.#warning = warning;
    this.names = names;
    this.problems = {};
  }

  /** Takes over the acting person's choices and warnings from the server. */
  update({ choices = {}, warning }, names) {
    this.names = names;
    this.#known = choices;
    if (warning !== this.#told) this.warn(warning ? unanswered(warning, names.app) : "");
    this.#told = warning;
  }

  /** Returns what a block shows beside its own content. When this changes, the block is drawn again. */
  reads(block) {
    const dated = JSON.stringify(block).includes("<!date");
    return [this.problem(block.block_id), dated && this.names.language, dated && Math.floor(this.names.now() / day)];
  }

  /** Returns the app's error for an input. */
  problem(blockId) {
    return this.problems[blockId];
  }

  /** Removes the app's error for an input that the reader has changed. */
  forgive(blockId) {
    delete this.problems[blockId];
  }

  /** The values that have not been sent to the server yet, as `block_id → action_id → value`. */
  held() {
    return this.#kept().held;
  }

  #kept() {
    if (!kept.has(this.name)) kept.set(this.name, { given: {}, held: {} });
    return kept.get(this.name);
  }

  /** Returns the value of a control in Slack's own form: the reader's, else the app's preset. */
  read(blockId, part) {
    return this.#kept().given[blockId]?.[part.action_id] ?? this.#known[blockId]?.[part.action_id] ?? {
      selected_option: part.initial_option, selected_options: part.initial_options, value: part.initial_value,
      selected_user: part.initial_user, selected_conversation: part.initial_conversation, selected_channel: part.initial_channel,
      selected_date: part.initial_date, selected_time: part.initial_time,
    };
  }

  write(blockId, actionId, value) {
    const { given, held } = this.#kept();
    (given[blockId] ??= {})[actionId] = value;
    (held[blockId] ??= {})[actionId] = value;
  }

  /** Sends an action together with all unsent values. Actions are sent one after the other, so that a click never overtakes a choice. */
  send(path, body) {
    const mine = this.#kept();
    const { held } = mine;
    mine.held = {};
    mine.last = Promise.resolve(mine.last).then(() => post(path, { ...this.#place, ...body, held }, { quietly: true }));
    return mine.last;
  }

  /** Notifies the app that a control was used, and shows the reader a failure. */
  async act(block, part, value, node) {
    this.warn("");
    this.forgive(block.block_id);
    delete this.held()[block.block_id]?.[part.action_id];
    node.setAttribute("aria-busy", "true");
    const answer = await this.send("act", { block: block.block_id, action: part.action_id, value });
    node.removeAttribute("aria-busy");
    if (answer.error) this.warn(answer.error);
  }

  /** Asks the app for the options of a select. */
  async suggest(block, part, query) {
    const answer = await post("suggest", { ...this.#place, block: block.block_id, action: part.action_id, query }, { quietly: true });
    return answer.failed ? { error: `No result. ${unanswered(answer.failed, this.names.app)}` } : answer;
  }

  warn(text) {
    setText(this.#warning, text);
  }
}
