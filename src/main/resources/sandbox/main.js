import { Announcer } from "./channel/announcer.js";
import { Channel } from "./channel/channel.js";
import { Home } from "./channel/home.js";
import { Sidebar } from "./channel/sidebar.js";
import { Thread } from "./channel/thread.js";
import { Cloud } from "./cloud/cloud.js";
import { Dialog } from "./dialog.js";
import { Panes } from "./panes.js";
import { followPermalinks } from "./permalink.js";
import { Session } from "./session.js";

const place = (id) => document.getElementById(id);
const session = new Session(update);
const parts = [
  new Sidebar(session, place("sidebar")),
  new Channel(session, place("channel")),
  new Home(session, place("home")),
  new Thread(session, place("thread")),
  new Cloud(session, place("cloud")),
  new Panes(session, place("panes")),
  new Dialog(session, place("dialog")),
  new Announcer(session, place("announcer")),
];

function update() {
  document.body.classList.add("ready");
  place("lost").hidden = session.connected;
  // Until the state for the chosen person arrives, nothing can be done as the previous one.
  const switching = session.world.person !== session.choice.person;
  for (const id of ["channel", "home", "thread"]) place(id).inert = switching;
  parts.forEach((part) => part.update());
}

followPermalinks(session);
session.connect();
