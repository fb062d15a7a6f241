package io.directlinkbot.slack.view;

import io.directlinkbot.directlink.State;
import java.util.Locale;

/** What a state of the API says, in plain words. */
public final class StateMeaning {
  private static final String NEW =
      "The cloud reports a state of %s that this bot does not know; the provider's documentation"
          + " may explain it.";

  private StateMeaning() {}

  /**
   * One sentence.
   *
   * @param subject the interface, as the sentence is to call it
   */
  public static String of(State state, String subject) {
    return state.known().map(StateMeaning::sentence).orElse(NEW).formatted(subject);
  }

  private static String sentence(State.Known state) {
    return switch (state) {
      case CONFIRMING -> "%s waits to be accepted.";
      case PENDING -> "The cloud is setting %s up.";
      case AVAILABLE -> "%s can carry traffic.";
      case DOWN -> "The BGP session of %s is not up; right after an accept that is normal.";
      case TESTING -> "A failover test of the BGP session of %s is running.";
      case VERIFYING -> "AWS is checking whether %s may be used, as it does for public interfaces.";
      case APPROVING -> "The cloud is still approving %s.";
      case UNKNOWN -> "The cloud can't tell the state of %s at the moment; the bot keeps asking.";
      case EXPIRED -> "%s was not accepted in time.";
      case REJECTED -> "%s was declined.";
      case DELETING -> "%s is being deleted.";
      case DELETED -> "%s was deleted.";
    };
  }

  /**
   * The same as a sentence that begins with a capital letter.
   *
   * @param words for the interface that are no name: "it"
   */
  public static String inWords(State state, String words) {
    return inWords(state, false, words);
  }

  /**
   * Likewise, of an interface that may have carried traffic before.
   *
   * @param everAvailable whether it ever could
   */
  public static String inWords(State state, boolean everAvailable, String words) {
    String sentence = of(state, everAvailable, words);
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /**
   * The same of an interface that may have carried traffic before.
   *
   * @param everAvailable whether it ever could
   */
  public static String of(State state, boolean everAvailable, String subject) {
    if (!everAvailable) {
      return of(state, subject);
    }
    if (state.equals(State.DOWN)) {
      return "The BGP session of %s went down, so it carries no traffic. Look at the routers of both sides."
          .formatted(subject);
    }
    return state.equals(State.AVAILABLE)
        ? "%s can carry traffic again.".formatted(subject)
        : of(state, subject);
  }
}
