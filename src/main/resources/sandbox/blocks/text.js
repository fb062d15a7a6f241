import { mrkdwn } from "../text/mrkdwn.js";

/** A text object as nodes: plain_text stands as it is written, whatever it contains. */
export function textNodes(text, names) {
  if (!text) return [];
  return text.type === "mrkdwn" ? mrkdwn(text.text, names) : [text.text];
}
