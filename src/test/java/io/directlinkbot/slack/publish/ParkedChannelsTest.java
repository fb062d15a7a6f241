package io.directlinkbot.slack.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.log.LogCapture;
import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.reason.Reason;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A channel is parked as long as the publisher that found it so has not found otherwise. */
final class ParkedChannelsTest {
  private final ParkedChannels parked = new ParkedChannels();

  @Test
  void aTurnThatTriedEverythingFreesWhatItDoesNotPark() {
    parked.update("C1", parking("C9", "not invited"));
    assertThat(parked.reasons()).containsEntry("C9", Reason.quoted("not invited"));

    parked.update("C1", complete());
    assertThat(parked.reasons()).isEmpty();
  }

  @Test
  void theLogSaysWhichChannelsWaitAndWhy() {
    try (LogCapture log = LogCapture.of(ParkedChannels.class)) {
      parked.update("C1", parking("C9", "not invited"));

      assertThat(log.messages())
          .containsExactly(SlackProblem.CHANNELS_HELD_BACK.with("C9", "not invited").clause());
    }
  }

  @Test
  void aTurnThatWasCutShortFreesNothing() {
    parked.update("C1", parking("C9", "not invited"));
    PublishTurn cut = complete();
    cut.retryWithin(Duration.ofSeconds(1));
    parked.update("C1", cut);

    assertThat(parked.reasons()).containsEntry("C9", Reason.quoted("not invited"));
  }

  @Test
  void thePublisherOfAnotherChannelFreesNothing() {
    parked.update("C1", parking("C9", "not invited"));
    parked.update("C2", complete());

    assertThat(parked.reasons()).containsEntry("C9", Reason.quoted("not invited"));
  }

  private static PublishTurn parking(String channel, String reason) {
    PublishTurn turn = complete();
    turn.park(channel, Reason.quoted(reason));
    return turn;
  }

  private static PublishTurn complete() {
    return new PublishTurn(Duration.ofSeconds(15));
  }
}
