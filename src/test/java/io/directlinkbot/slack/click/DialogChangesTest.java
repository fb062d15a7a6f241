package io.directlinkbot.slack.click;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.ArgumentMatchers.isNull;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import com.slack.api.model.view.View;
import io.directlinkbot.slack.api.DialogOpener;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import org.junit.jupiter.api.Test;

/** A dialog that is drawn again while something else changes it. */
final class DialogChangesTest {
  private static final View FULL = View.builder().build();
  private final SlackException conflict =
      new SlackException(new Trouble.Refused("hash_conflict"), "hash_conflict", null);

  private final DialogOpener dialogs = mock(DialogOpener.class);
  private final DialogChanges changes = new DialogChanges(dialogs);

  @Test
  void aPickIsDrawnOverWhatTheBotDrewAfterIt() throws Exception {
    complete();
    hasHash("completed", "picked");

    assertThat(changes.change(shown("opened"), FULL, () -> FULL).getHash()).isEqualTo("picked");
  }

  @Test
  void aPickIsNotDrawnOverWhatASubmitBrought() throws Exception {
    complete();
    hasHash("submitted", "never");

    assertThatThrownBy(() -> changes.change(shown("completed"), FULL, () -> FULL))
        .isSameAs(conflict);
    assertThatThrownBy(() -> changes.change(shown("opened"), FULL, () -> FULL)).isSameAs(conflict);
  }

  @Test
  void whatWasReadForAnEarlierPickIsNotDrawnOverALaterOne() throws Exception {
    hasHash("opened", "picked");
    changes.change(shown("opened"), FULL, () -> FULL);
    hasHash("picked", "never");

    assertThatThrownBy(() -> changes.changeUnchanged(shown("opened"), FULL, () -> FULL))
        .isSameAs(conflict);
  }

  @Test
  void isTriedOnceWhenSlackFails() throws Exception {
    SlackException failure = new SlackException(new Trouble.Uncertain(), "cut off", null);
    complete();
    doThrow(failure).when(dialogs).change(any(), any(), any(), any());

    assertThatThrownBy(() -> changes.change(shown("picked"), FULL, () -> FULL)).isSameAs(failure);
    verify(dialogs, times(2)).change(any(), any(), any(), any());
  }

  private void complete() throws SlackException {
    hasHash("opened", "completed");
    changes.changeUnchanged(shown("opened"), FULL, () -> FULL);
  }

  /** Slack changes a dialog of another hash only for a call without one. */
  private void hasHash(String now, String next) throws SlackException {
    doThrow(conflict).when(dialogs).change(any(), any(), any(), any());
    doReturn(shown(next)).when(dialogs).change(any(), isNull(), any(), any());
    doReturn(shown(next)).when(dialogs).change(any(), eq(now), any(), any());
  }

  private static View shown(String hash) {
    return View.builder().id("V1").hash(hash).build();
  }
}
