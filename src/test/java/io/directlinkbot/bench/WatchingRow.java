package io.directlinkbot.bench;

/** A row about watching, which minimal bots don't do; a bot does next to nothing meanwhile. */
interface WatchingRow extends Row {

  @Override
  default boolean fitsMinimalBots() {
    return false;
  }

  @Override
  default boolean isQuiet() {
    return true;
  }
}
