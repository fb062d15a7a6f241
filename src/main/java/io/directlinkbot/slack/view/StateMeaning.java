package io.directlinkbot.slack.view;

import io.directlinkbot.directlink.State;
import io.directlinkbot.slack.text.Texts;

/** Explains a state of the API in plain words. */
public final class StateMeaning {
  private StateMeaning() {}

  /**
   * Returns one sentence about an interface that may have carried traffic before.
   *
   * @param everAvailable whether it ever could carry traffic
   * @param subject what the sentence calls the interface
   */
  public static String of(Texts texts, State state, boolean everAvailable, String subject) {
    return texts.get(key(state, everAvailable), subject);
  }

  /**
   * Returns the sentence with a capital first letter, for a subject that may come first.
   *
   * @param words what the sentence calls the interface, such as "it"
   */
  public static String inWords(Texts texts, State state, boolean everAvailable, String words) {
    String sentence = of(texts, state, everAvailable, words);
    return sentence.substring(0, 1).toUpperCase(texts.language().locale()) + sentence.substring(1);
  }

  private static String key(State state, boolean everAvailable) {
    if (everAvailable && state.equals(State.DOWN)) {
      return "word.state.down-again";
    }
    return everAvailable && state.equals(State.AVAILABLE)
        ? "word.state.available-again"
        : state.known().map(StateMeaning::key).orElse("word.state.new");
  }

  private static String key(State.Known state) {
    return switch (state) {
      case CONFIRMING -> "word.state.confirming";
      case PENDING -> "word.state.pending";
      case AVAILABLE -> "word.state.available";
      case DOWN -> "word.state.down";
      case TESTING -> "word.state.testing";
      case VERIFYING -> "word.state.verifying";
      case APPROVING -> "word.state.approving";
      case UNKNOWN -> "word.state.unknown";
      case EXPIRED -> "word.state.expired";
      case REJECTED -> "word.state.rejected";
      case DELETING -> "word.state.deleting";
      case DELETED -> "word.state.deleted";
    };
  }
}
