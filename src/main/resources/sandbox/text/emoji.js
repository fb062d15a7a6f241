// The few emoji that approval cards use. Any other name stays as written.
const known = {
  white_check_mark: "✅", heavy_check_mark: "✔️", x: "❌", warning: "⚠️", hourglass: "⌛", hourglass_flowing_sand: "⏳",
  bell: "🔔", lock: "🔒", link: "🔗", eyes: "👀", tada: "🎉", rotating_light: "🚨", information_source: "ℹ️",
  large_green_circle: "🟢", large_yellow_circle: "🟡", red_circle: "🔴", wave: "👋", "+1": "👍", "-1": "👎", clock1: "🕐",
};

/** Replaces `:name:` by its emoji. */
export function withEmoji(text) {
  return text.replace(/:([a-z0-9_+-]+):/g, (whole, name) => known[name] ?? whole);
}
