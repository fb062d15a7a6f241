package io.directlinkbot.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.config.Language;
import io.directlinkbot.directlink.State;
import io.directlinkbot.slack.text.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the states of the API are called in words. */
final class StateMeaningTest {
  private static final Texts ENGLISH = Texts.in(Language.ENGLISH);
  private static final String NEW = "a state of it that this bot does not know";

  /** Every state that a provider documents for an interface, and one that was seen. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "confirming",
        "verifying",
        "pending",
        "available",
        "down",
        "testing",
        "deleting",
        "deleted",
        "rejected",
        "expired",
        "unknown",
        "approving"
      })
  void hasWordsForWhatIsDocumentedOrSeen(String state) {
    assertThat(StateMeaning.of(ENGLISH, new State(state), false, "it"))
        .endsWith(".")
        .doesNotContain(NEW);
    assertThat(StateMeaning.of(ENGLISH, new State(state), true, "it"))
        .endsWith(".")
        .doesNotContain(NEW);
  }

  @ParameterizedTest
  @CsvSource({"unknown, can't determine the state of it", "hibernating, " + NEW})
  void tellsWhatTheCloudCantTellFromWhatIsNew(String state, String words) {
    assertThat(StateMeaning.of(ENGLISH, new State(state), false, "it")).contains(words);
  }
}
