const form = /^https:\/\/[\w-]+\.slack\.com\/archives\/(\w+)\/p(\d+)(\d{6})(?:\?|$)/;

/** Makes a link to a message of this workspace open it here; the link itself is an address of the real Slack. */
export function followPermalinks(session) {
  document.addEventListener("click", (event) => {
    const href = event.target.closest?.("a[href]")?.href ?? "";
    const [, channel, seconds, rest] = form.exec(href) ?? [];
    if (!session.world?.channels.some(({ id }) => id === channel)) return;
    event.preventDefault();
    const thread = new URL(href).searchParams.get("thread_ts");
    session.choose({ channel, home: false, thread, pane: thread ? "thread" : "channel" });
    // Wait one frame, until the page is drawn.
    requestAnimationFrame(() => show(thread ? "thread" : "channel", `${seconds}.${rest}`));
  });
}

function show(pane, ts) {
  const row = document.querySelector(`#${pane} [data-ts="${CSS.escape(ts)}"]`);
  row?.scrollIntoView({ block: "center" });
  row?.querySelector("article")?.focus({ preventScroll: true });
}
