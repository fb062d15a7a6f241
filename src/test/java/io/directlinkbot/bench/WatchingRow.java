package io.directlinkbot.bench;

/** A row about watching, which minimal bots don't do; a bot does next to nothing meanwhile. */
interface WatchingRow extends Row {

  @Override
  default boolean fits(Contender bot) {
    return bot instanceof Contender.Whole whole && fits(whole.form().kind());
  }

  /** Whether it can be measured of a bot of this form. */
  default boolean fits(BotForm.Kind form) {
    return form == BotForm.Kind.PLAIN;
  }

  @Override
  default boolean isQuiet() {
    return true;
  }
}
