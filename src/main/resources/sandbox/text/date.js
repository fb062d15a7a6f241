import { element } from "../dom.js";

const day = 24 * 60 * 60 * 1000;

/** Formats in the language that the reader's Slack has, such as `fr-FR`; without one, in the browser's. */
function show(options) {
  return (date, language) => new Intl.DateTimeFormat(language, options).format(date);
}

const long = show({ weekday: "long", year: "numeric", month: "long", day: "numeric" });
const middle = show({ year: "numeric", month: "long", day: "numeric" });
const short = show({ year: "numeric", month: "short", day: "numeric" });
const time = show({ hour: "numeric", minute: "2-digit" });
const seconds = show({ hour: "numeric", minute: "2-digit", second: "2-digit" });
const full = show({ dateStyle: "full", timeStyle: "long" });

/** Returns "today", "yesterday" or "tomorrow" in the reader's time zone, else the result of `otherwise`. */
function pretty(date, now, otherwise, language = "en-US") {
  const start = (of) => new Date(of.getFullYear(), of.getMonth(), of.getDate()).getTime();
  const distance = Math.round((start(date) - start(new Date(now))) / day);
  return Math.abs(distance) <= 1
    ? new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(distance, "day")
    : otherwise(date, language);
}

const tokens = {
  date_num: (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((n) => String(n).padStart(2, "0")).join("-"),
  date: (date, _, language) => middle(date, language),
  date_short: (date, _, language) => short(date, language),
  date_long: (date, _, language) => long(date, language),
  date_pretty: (date, now, language) => pretty(date, now, middle, language),
  date_short_pretty: (date, now, language) => pretty(date, now, short, language),
  date_long_pretty: (date, now, language) => pretty(date, now, long, language),
  time: (date, _, language) => time(date, language),
  time_secs: (date, _, language) => seconds(date, language),
  ago: (date, now) => distance(date.getTime() - now),
};

/** Formats a date in Slack's format, for example `{date_short} at {time}`, in the reader's time zone. */
export function formatDate(epochSeconds, format, now, language) {
  const date = new Date(epochSeconds * 1000);
  return format.replace(/\{(\w+)\}/g, (whole, name) => tokens[name]?.(date, now, language) ?? whole);
}

/** Creates an element for a date, with the full date and time zone in its tooltip. */
export function dateElement(epochSeconds, format, now, language) {
  const date = new Date(epochSeconds * 1000);
  return element("time", { datetime: date.toISOString(), title: full(date, language) }, formatDate(epochSeconds, format, now, language));
}

/** Returns the hours and minutes of a message. */
export function timeOf(milliseconds) {
  return time(new Date(milliseconds));
}

/** Returns "Today", "Yesterday" or the whole date, for the line between two days of a channel. */
export function dayOf(milliseconds, now) {
  const text = pretty(new Date(milliseconds), now, long);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Returns the time of the sandbox's clock in words. */
export function clockText(milliseconds) {
  const date = new Date(milliseconds);
  return { day: long(date), time: seconds(date) };
}

/** Returns a duration in its two largest units: "in 6 days 23 hours", "3 minutes ago". */
export function distance(milliseconds) {
  const minutes = Math.floor(Math.abs(milliseconds) / 60000);
  const parts = [
    [Math.floor(minutes / 1440), "day"],
    [Math.floor(minutes / 60) % 24, "hour"],
    [minutes % 60, "minute"],
  ].filter(([count]) => count > 0);
  const text = parts.slice(0, 2).map(([count, unit]) => `${count} ${unit}${count === 1 ? "" : "s"}`).join(" ") || "less than a minute";
  return milliseconds >= 0 ? `in ${text}` : `${text} ago`;
}
