package io.directlinkbot.fault;

import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.slf4j.Logger;

/**
 * A short word for one fault. It stands in the log beside the fault and in what the person reads
 * who met it, so that the bot's operators find the one by the other.
 */
public final class FaultReference {
  /** None that looks like another when it is read out or copied from a screenshot. */
  private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

  private static final int LENGTH = 6;

  private FaultReference() {}

  /**
   * Logs a fault with its stack trace, and returns its reference.
   *
   * @param what failed, as a sentence without a full stop
   */
  public static String log(Logger log, String what, Throwable fault) {
    String reference = next();
    log.error("{} (reference {})", what, reference, fault);
    return reference;
  }

  /**
   * Logs that something was refused, and returns the reference.
   *
   * @param what failed, as a sentence without a full stop
   * @param why in the words of who refused it
   */
  public static String logRefusal(Logger log, String what, String why) {
    String reference = next();
    log.error("{} (reference {}): {}", what, reference, why);
    return reference;
  }

  private static String next() {
    return ThreadLocalRandom.current()
        .ints(LENGTH, 0, LETTERS.length())
        .mapToObj(index -> String.valueOf(LETTERS.charAt(index)))
        .collect(Collectors.joining());
  }
}
