package io.directlinkbot.slack.view;

import io.directlinkbot.directlink.State;
import java.util.Locale;

/** What a state of the API says, in plain words. */
final class StateMeaning {
  private StateMeaning() {}

  /**
   * One sentence.
   *
   * @param subject the interface, as the sentence is to call it
   */
  static String of(State state, String subject) {
    String sentence =
        switch (state.name()) {
          case "confirming" -> "%s waits to be accepted.";
          case "pending" -> "The cloud is setting %s up.";
          case "available" -> "%s can carry traffic.";
          case "down" -> "The BGP session of %s is not up; right after an accept that is normal.";
          case "testing" -> "A failover test of the BGP session of %s is running.";
          case "deleting" -> "%s is being deleted.";
          case "verifying" ->
              "AWS is checking whether %s may be used, as it does for public interfaces.";
          // AWS documents no such state but has been seen to return it after an accept
          case "approving" -> "The cloud is still approving %s.";
          case "unknown" ->
              "The cloud can't tell the state of %s at the moment; the bot keeps asking.";
          default ->
              "The cloud reports a state of %s that this bot does not know; the provider's"
                  + " documentation may explain it.";
        };
    return sentence.formatted(subject);
  }

  /**
   * The same as a sentence that begins with a capital letter.
   *
   * @param words for the interface that are no name: "it"
   */
  static String inWords(State state, String words) {
    return inWords(state, false, words);
  }

  /**
   * Likewise, of an interface that may have carried traffic before.
   *
   * @param everAvailable whether it ever could
   */
  static String inWords(State state, boolean everAvailable, String words) {
    String sentence = of(state, everAvailable, words);
    return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
  }

  /**
   * The same of an interface that may have carried traffic before.
   *
   * @param everAvailable whether it ever could
   */
  static String of(State state, boolean everAvailable, String subject) {
    if (!everAvailable) {
      return of(state, subject);
    }
    return switch (state.name()) {
      case "down" ->
          "The BGP session of %s went down, so it carries no traffic. Look at the routers of both sides."
              .formatted(subject);
      case "available" -> "%s can carry traffic again.".formatted(subject);
      default -> of(state, subject);
    };
  }
}
