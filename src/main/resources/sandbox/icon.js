const drawings = {
  home: "M4 11.5 12 4.5l8 7M6.5 9.8V19.5h11V9.8M10 19.5v-5h4v5",
  message: "M4.5 5.5h15v11h-8l-4 3.5v-3.5h-3z",
  hash: "M9 4 7 20M17 4l-2 16M4.5 9h16M3.5 15h16",
  close: "M6 6l12 12M18 6 6 18",
  down: "m6 9.5 6 6 6-6",
  right: "m9.5 6 6 6-6 6",
  left: "M14.5 6l-6 6 6 6",
  check: "m5 12.5 4.5 4.5L19 7.5",
  thread: "M5 5h14v10h-7l-4 4v-4H5z",
  cloud: "M7.5 18.5a4 4 0 0 1-.6-7.95 5.3 5.3 0 0 1 10.2-1.1 4.55 4.55 0 0 1-.6 9.05z",
  copy: "M9 9h10v10H9zM5 15V5h10",
  more: "M5.5 12h.01M12 12h.01M18.5 12h.01",
  warning: "M12 4.5 21 19.5H3zM12 10.5v4M12 17.2v.01",
  eye: "M2.5 12S6 6 12 6s9.5 6 9.5 6-3.5 6-9.5 6-9.5-6-9.5-6zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
  send: "M4.5 12 3.5 4.8 21 12 3.5 19.2zM4.5 12H12",
  plus: "M12 5v14M5 12h14",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3 2",
  link: "M9.5 14.5l5-5M8 11l-2.2 2.2a3.6 3.6 0 0 0 5 5L13 16M11 8l2.2-2.2a3.6 3.6 0 0 1 5 5L16 13",
  help: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9.6 9.6a2.4 2.4 0 1 1 3.5 2.2c-.8.4-1.1.9-1.1 1.7M12 16.6v.01",
};

const svg = "http://www.w3.org/2000/svg";

/** A small line drawing in the color of the text beside it. It never carries a meaning alone. */
export function icon(name) {
  const picture = document.createElementNS(svg, "svg");
  picture.setAttribute("viewBox", "0 0 24 24");
  picture.setAttribute("class", `icon icon-${name}`);
  picture.setAttribute("aria-hidden", "true");
  const line = document.createElementNS(svg, "path");
  line.setAttribute("d", drawings[name]);
  picture.append(line);
  return picture;
}
