package io.directlinkbot;

import static io.directlinkbot.InSlack.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.endpoint.CallFault;
import io.directlinkbot.sandbox.cloud.endpoint.Gate;
import io.directlinkbot.sandbox.cloud.endpoint.SignedCall;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The channel learns that the bot can't see an account, once, and what was missed, once. */
final class BlindnessTest {
  private static final CallFault REFUSED = new CallFault.Refuse(401, "AuthFailure", "no such key");
  private static final CallFault GONE = new CallFault.CutBefore();
  private static final String LATER = "dxvif-0000000b";
  private static final String LAST = "dxvif-0000000c";

  /** The SDK tries a list so often. */
  private static final int CALLS_OF_A_POLL = 3;

  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private final Semaphore failing = new Semaphore(0);

  @BeforeEach
  void start() throws Exception {
    bot.slack().card(DocumentedExample.INTERFACE);
  }

  @Test
  void aRefusedKeyIsToldOnceAcrossARestartAndItsEndWithWhatWasMissed() throws Exception {
    fails(REFUSED);
    WorkspaceMessage blind = notice("can't be polled");
    assertThat(blind.text()).contains("check that the key is whole, active");
    assertThat(blind.text()).contains("1 request waits there; one may expire any time");

    bot.stop();
    bot.later(Duration.ofHours(3));
    bot.start();
    bot.slack().workspace().awaitConnections(RunningBot.SOCKETS, InSlack.PATIENCE);
    bot.cloud().offer(LATER);
    mend();
    untilTheKeyIsTriedAgain();

    WorkspaceMessage ended = notice("can be polled again");
    assertThat(ended.text()).contains("There was no complete poll from ");
    assertThat(says(ended, "1 request appeared meanwhile")).isTrue();
    assertThat(says(ended, "`" + LATER + "`: expires <!date^")).isTrue();
    assertThat(says(ended, " at the latest")).isTrue();
    bot.slack().card(LATER);
    assertThat(notices()).hasSize(2);
  }

  @Test
  void aMinuteWithoutAnAnswerIsNotTold() throws Exception {
    fails(GONE);
    bot.later(Duration.ofSeconds(30));
    awaitFailedPolls(3);
    bot.later(Duration.ofSeconds(30));
    awaitFailedPolls(3);
    mend();
    bot.cloud().offer(LAST);
    bot.slack().card(LAST);

    assertThat(notices()).isEmpty();
  }

  @Test
  void anEndpointThatIsGoneForLongerIsToldOnce() throws Exception {
    fails(GONE);
    awaitFailedPolls(2);
    for (int minute = 0; minute < 5; minute++) {
      bot.later(Duration.ofMinutes(1));
      awaitFailedPolls(2);
    }
    notice("can't be polled");
    mend();

    WorkspaceMessage ended = notice("can be polled again");
    assertThat(says(ended, "No new request appeared meanwhile.")).isTrue();
    bot.cloud().offer(LAST);
    bot.slack().card(LAST);
    assertThat(notices()).hasSize(2);
  }

  @Test
  void theTimeInWhichTheBotDidNotRunIsToldOnceWithWhatWasMissed() throws Exception {
    bot.stop();
    bot.cloud().offer(LATER);
    bot.later(Duration.ofHours(2));
    bot.start();

    WorkspaceMessage absent = notice("was not watched for a while");
    assertThat(says(absent, "for 2 h: the bot was not running")).isTrue();
    assertThat(says(absent, "`" + LATER + "`: expires <!date^")).isTrue();
    assertThat(says(absent, " at the latest")).isTrue();
    bot.slack().card(LATER);
    bot.stop();
    bot.start();
    bot.cloud().offer(LAST);
    bot.slack().card(LAST);
    assertThat(notices()).hasSize(1);
  }

  @Test
  void aJumpOfTheClockIsNotTold() throws Exception {
    bot.later(Duration.ofDays(2));
    bot.cloud().awaitWholePolls(1);
    bot.cloud().offer(LAST);
    bot.slack().card(LAST);

    assertThat(notices()).isEmpty();
  }

  private void fails(CallFault fault) {
    bot.cloud().faults().next(100_000, this::isCountedPollOfProd, fault);
  }

  private void mend() {
    bot.cloud().faults().clear();
  }

  /** Waits for so many polls to have failed from now on. */
  private void awaitFailedPolls(int count) throws InterruptedException {
    failing.drainPermits();
    // the one that runs, and the first call of the one after the last
    int calls = (count + 1) * CALLS_OF_A_POLL + 1;
    assertThat(failing.tryAcquire(calls, InSlack.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  private boolean isCountedPollOfProd(SignedCall call) {
    boolean poll =
        call.operation().equals(InCloud.LIST) && call.account().equals(DocumentedExample.PROD);
    failing.release(poll ? 1 : 0);
    return poll;
  }

  /** A key that was refused a moment ago is left alone, for a quarter of an hour at most. */
  private void untilTheKeyIsTriedAgain() throws InterruptedException {
    Gate open = new Gate();
    open.release();
    bot.cloud().faults().next(1, this::isCountedPollOfProd, new CallFault.HoldBefore(open));
    boolean tried = false;
    for (int quarter = 0; quarter < 30 && !tried; quarter++) {
      bot.later(Duration.ofMinutes(15));
      tried = open.awaitArrival(1);
    }
    assertThat(tried).isTrue();
  }

  private WorkspaceMessage notice(String text) throws InterruptedException {
    return bot.slack().notice(Fixture.PROD, text);
  }

  private List<WorkspaceMessage> notices() {
    return bot.slack().notices(Fixture.PROD);
  }
}
