package io.directlinkbot.bench;

import java.util.List;

/** Something that is measured of each bot. */
interface Row {
  /** As {@code bench/run} takes it. */
  String name();

  /** Whether it can be measured of this one. */
  default boolean fits(Contender bot) {
    return switch (bot) {
      case Contender.Whole whole -> whole.form().kind() == BotForm.Kind.PLAIN;
      case Contender.OnJava _, Contender.OnNode _ -> true;
      case Contender.ByHand _ -> false;
    };
  }

  /** Whether bots can be measured side by side, because they do next to nothing meanwhile. */
  default boolean isQuiet() {
    return false;
  }

  /** Measures one bot, on a stage of its own. */
  List<Figure> measure(Contender bot) throws Exception;
}
