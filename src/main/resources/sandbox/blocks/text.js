import { mrkdwn } from "../text/mrkdwn.js";

/** Turns a text object into nodes. plain_text is shown exactly as written. */
export function textNodes(text, names) {
  if (!text) return [];
  return text.type === "mrkdwn" ? mrkdwn(text.text, names) : [text.text];
}
