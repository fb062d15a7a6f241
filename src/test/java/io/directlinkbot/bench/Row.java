package io.directlinkbot.bench;

import java.util.List;

/** Something that is measured of each bot. */
interface Row {
  /** As {@code bench/run} takes it. */
  String name();

  /** Whether a bot that does less than this one can be measured too. */
  default boolean fitsMinimalBots() {
    return true;
  }

  /** Whether bots can be measured side by side, because they do next to nothing meanwhile. */
  default boolean isQuiet() {
    return false;
  }

  /** Measures one bot, on a stage of its own. */
  List<Figure> measure(Contender bot) throws Exception;
}
