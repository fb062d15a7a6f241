package io.directlinkbot.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.publish.Desk;
import io.directlinkbot.slack.view.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a workspace that refuses what exceeds Slack's limits. */
final class PacedCallsTest {
  private static final String POST = "chat.postMessage";
  private static final Message HELLO = new Message("hello", List.of());
  private static final Destination PROD = Destination.in(Desk.PROD);

  @TempDir private Path folder;
  private Desk desk;
  private SlackClient client;
  private StrictLimits limits;

  @BeforeEach
  void openDesk() {
    desk = new Desk(folder, true);
    client = desk.client();
    limits = StrictLimits.in(desk.workspace, desk.clock);
  }

  @AfterEach
  void closeDesk() {
    desk.close();
  }

  @Test
  void manyPostsInOneChannelMeetNoRefusalAndTakeWhatTheLimitTakes() throws Exception {
    Instant start = desk.clock.instant();
    for (int post = 0; post < 120; post++) {
      desk.clock.advance(client.pauseBeforePost(Desk.PROD, Urgency.REST));
      client.post(PROD, HELLO, null, Urgency.REST);
    }

    assertThat(limits.refusals()).isZero();
    assertThat(desk.calls(POST)).isEqualTo(120);
    assertThat(Duration.between(start, desk.clock.instant()))
        .isLessThan(Duration.ofSeconds(119).multipliedBy(105).dividedBy(100));
  }

  @Test
  void manyChangesMeetNoRefusal() throws Exception {
    String ts = client.post(PROD, HELLO, null, Urgency.REST);
    Instant start = desk.clock.instant();
    for (int change = 0; change < 120; change++) {
      desk.clock.advance(client.pauseBeforeUpdate(Urgency.DEADLINE));
      client.update(Desk.PROD, ts, HELLO, Urgency.DEADLINE);
    }

    assertThat(limits.refusals()).isZero();
    assertThat(Duration.between(start, desk.clock.instant())).isEqualTo(Duration.ofMinutes(2));
  }

  @Test
  void whatComesTooEarlyIsNotCalledAndSaysWhen() throws Exception {
    client.post(PROD, HELLO, null, Urgency.REST);
    desk.clock.advance(Duration.ofMillis(10));

    assertThat(refusedPost(Urgency.REST).trouble())
        .isEqualTo(new Trouble.RateLimited(Duration.ofSeconds(1)));
    assertThat(refusedPost(Urgency.DEADLINE).diagnosis().problem())
        .isEqualTo(SlackProblem.HELD_BACK);
    assertThat(refusedPost(Urgency.DEADLINE))
        .hasMessage(
            "chat.postMessage in %s: held back for 1000 ms, to keep within Slack's limits",
            Desk.PROD);
    assertThat(client.mayPost(PROD, Urgency.REST)).isFalse();
    assertThat(client.mayPost(Destination.in(Desk.STAGING), Urgency.REST)).isTrue();
    assertThat(desk.calls(POST)).isEqualTo(1);
  }

  @Test
  void whatAPersonDecidedIsShownAtOnce() throws Exception {
    desk.workspace.faults().clear();
    for (int decision = 0; decision < 100; decision++) {
      String ts = client.post(PROD, HELLO, null, Urgency.DECISION);
      client.update(Desk.PROD, ts, HELLO, Urgency.DECISION);
    }

    assertThat(desk.calls("chat.update")).isEqualTo(100);
    assertThat(client.pauseBeforePost(Desk.PROD, Urgency.REST)).isPositive();
    assertThat(client.pauseBeforeUpdate(Urgency.REST)).isPositive();
  }

  @Test
  void aRefusalHoldsBackItsChannelAlone() throws Exception {
    client.post(PROD, HELLO, null, Urgency.DECISION);

    assertThat(refusedPost(Urgency.DECISION)).hasMessageContaining("Slack asks to wait 1 s");
    assertThat(refusedPost(Urgency.DECISION)).hasMessageContaining("held back for 1010 ms");
    client.post(Destination.in(Desk.STAGING), HELLO, null, Urgency.REST);
    assertThat(limits.refusals()).isEqualTo(1);
  }

  @Test
  void allClientsKeepThePaceTogether() throws Exception {
    client.post(PROD, HELLO, null, Urgency.REST);

    assertThat(desk.client().pauseBeforePost(Desk.PROD, Urgency.REST)).isPositive();
  }

  @Test
  void anAnswerIsTriedWhileSlackAsksToWait() throws Exception {
    Destination alice = Destination.in(Fixture.ALICE);
    desk.workspace.faults().clear();
    desk.workspace.faults().next(POST, 1, new MethodFault.RateLimited(600));
    assertThatThrownBy(() -> client.post(alice, HELLO, null, Urgency.ANSWER))
        .isInstanceOf(SlackException.class);

    assertThat(client.post(alice, HELLO, null, Urgency.ANSWER)).isNotEmpty();
  }

  private SlackException refusedPost(Urgency urgency) {
    return catchThrowableOfType(
        SlackException.class, () -> client.post(PROD, HELLO, null, urgency));
  }
}
