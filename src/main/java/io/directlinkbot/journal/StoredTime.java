package io.directlinkbot.journal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times in the store, which are text. */
public final class StoredTime {
  private StoredTime() {}

  /**
   * Returns a text that sorts before all stored times of this second and later ones. Without the
   * final Z, a whole second sorts before its fractions.
   */
  public static String sortable(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString().replace("Z", "");
  }
}
