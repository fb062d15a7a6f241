package io.directlinkbot.slack.view;

import io.directlinkbot.directlink.State;
import java.util.Locale;

/** Explains a state of the API in plain words. */
public final class StateMeaning {
  private static final String NEW =
      "The cloud reports a state of %s that this bot does not know; the provider's documentation"
          + " may explain it.";

  private StateMeaning() {}

  /**
   * Returns one sentence.
   *
   * @param subject what the sentence calls the interface
   */
  static String of(State state, String subject) {
    return state.known().map(StateMeaning::sentence).orElse(NEW).formatted(subject);
  }

  private static String sentence(State.Known state) {
    return switch (state) {
      case CONFIRMING -> "%s waits to be accepted.";
      case PENDING -> "The cloud is setting %s up.";
      case AVAILABLE -> "%s can carry traffic.";
      case DOWN -> "The BGP session of %s is not up, which is normal right after an accept.";
      case TESTING -> "A failover test of the BGP session of %s is running.";
      case VERIFYING -> "AWS is checking whether %s may be used, as it does for public interfaces.";
      case APPROVING -> "The cloud is still approving %s.";
      case UNKNOWN ->
          "The cloud can't determine the state of %s at the moment; the bot keeps asking.";
      case EXPIRED -> "%s was not accepted in time.";
      case REJECTED -> "%s was declined.";
      case DELETING -> "%s is being deleted.";
      case DELETED -> "%s was deleted.";
    };
  }

  /**
   * Returns the sentence with a capital first letter, for a subject that may come first.
   *
   * @param words what the sentence calls the interface, such as "it"
   */
  public static String inWords(State state, String words) {
    return inWords(state, false, words);
  }

  /**
   * Returns the sentence about an interface that may have carried traffic before, with a capital
   * first letter.
   *
   * @param everAvailable whether it ever could carry traffic
   */
  public static String inWords(State state, boolean everAvailable, String words) {
    String sentence = of(state, everAvailable, words);
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /**
   * Returns the sentence about an interface that may have carried traffic before.
   *
   * @param everAvailable whether it ever could carry traffic
   */
  public static String of(State state, boolean everAvailable, String subject) {
    if (!everAvailable) {
      return of(state, subject);
    }
    if (state.equals(State.DOWN)) {
      return "The BGP session of %s went down, so it carries no traffic. Check the routers on both sides."
          .formatted(subject);
    }
    return state.equals(State.AVAILABLE)
        ? "%s can carry traffic again.".formatted(subject)
        : of(state, subject);
  }
}
