package io.directlinkbot.check;

import java.util.List;

/** Checks one thing. Runs once, on a thread of its own, which is interrupted when time is up. */
interface Probe {

  /** Returns what it checks, in a few words. */
  String subject();

  /** Returns what it found; nothing where something that it needs failed and is said elsewhere. */
  List<CheckLine> run();
}
