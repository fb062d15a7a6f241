package io.directlinkbot.slack.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class PacerTest {
  private static final CallKind POST = CallKind.of("chat.postMessage", "C1");
  private static final CallKind ELSEWHERE = CallKind.of("chat.postMessage", "C2");
  private static final CallKind UPDATE = CallKind.of("chat.update", "C1");

  private final AtomicLong nanos = new AtomicLong(-5);
  private final Pacer pacer = new Pacer(new SlackPace(nanos::get, true));

  @Test
  void aChannelGetsOnePostASecond() {
    assertThat(call(POST, Urgency.REST)).isZero();

    assertThat(call(POST, Urgency.REST)).isEqualTo(Duration.ofMillis(1010));
    pass(Duration.ofMillis(1009));
    assertThat(call(POST, Urgency.REST)).isEqualTo(Duration.ofMillis(1));
    pass(Duration.ofMillis(1));
    assertThat(call(POST, Urgency.REST)).isZero();
  }

  @Test
  void aPauseIsRoundedUpSoThatNobodyComesTooEarly() {
    call(POST, Urgency.REST);
    nanos.addAndGet(1);

    assertThat(pacer.pauseBefore(POST, Urgency.REST)).isEqualTo(Duration.ofMillis(1010));
  }

  @Test
  void theSecondCountsFromTheAnswer() {
    assertThat(pacer.begin(POST, Urgency.REST)).isZero();
    pass(Duration.ofSeconds(3));
    assertThat(pacer.begin(POST, Urgency.REST)).isPositive();
    pacer.end(POST);

    assertThat(pacer.pauseBefore(POST, Urgency.REST)).isEqualTo(Duration.ofMillis(1010));
  }

  @Test
  void aChannelThatWaitsHoldsUpNoOther() {
    call(POST, Urgency.REST);
    pacer.refuse(POST, Duration.ofSeconds(30));

    assertThat(call(ELSEWHERE, Urgency.REST)).isZero();
    assertThat(call(UPDATE, Urgency.REST)).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"ANSWER", "DECISION"})
  void whatPeopleWaitForIsNotHeldBackAheadButCounts(Urgency urgency) {
    for (int call = 0; call < 1000; call++) {
      assertThat(call(POST, urgency)).isZero();
      assertThat(call(UPDATE, urgency)).isZero();
    }

    assertThat(pacer.pauseBefore(POST, Urgency.REST)).isEqualTo(Duration.ofMinutes(1));
    assertThat(pacer.pauseBefore(ELSEWHERE, Urgency.DEADLINE)).isEqualTo(Duration.ofMinutes(1));
    assertThat(pacer.pauseBefore(UPDATE, Urgency.DEADLINE)).isEqualTo(Duration.ofMinutes(1));
  }

  @ParameterizedTest
  @CsvSource({
    "chat.update, REST, 38", "chat.update, DEADLINE, 48",
    "conversations.history, REST, 38", "conversations.members, DEADLINE, 95",
    "usergroups.users.list, REST, 15", "usergroups.users.list, DEADLINE, 19"
  })
  void aMinuteTakesSoManyCallsOfAMethodAtOnce(String method, Urgency urgency, int calls) {
    for (int call = 0; call < calls; call++) {
      assertThat(call(CallKind.of(method, "C" + call), urgency)).isZero();
      pass(Duration.ofMillis(10));
    }

    Duration untilTheFirstIsAMinuteAgo = Duration.ofMinutes(1).minusMillis(10L * calls);
    assertThat(call(CallKind.of(method, "C"), urgency)).isEqualTo(untilTheFirstIsAMinuteAgo);
    pass(untilTheFirstIsAMinuteAgo);
    assertThat(call(CallKind.of(method, "C"), urgency)).isZero();
    assertThat(call(CallKind.of(method, "C"), urgency)).isEqualTo(Duration.ofMillis(10));
  }

  @Test
  void allChannelsTogetherHaveALimit() {
    for (int channel = 0; channel < 192; channel++) {
      assertThat(call(CallKind.of("chat.postMessage", "C" + channel), Urgency.REST)).isZero();
    }

    assertThat(call(POST, Urgency.REST)).isEqualTo(Duration.ofMinutes(1));
    assertThat(call(CallKind.of("chat.postMessage", "C999"), Urgency.DEADLINE)).isZero();
  }

  @Test
  void theRestLeavesRoomForDeadlines() {
    for (int call = 0; call < 38; call++) {
      call(UPDATE, Urgency.REST);
    }

    assertThat(call(UPDATE, Urgency.REST)).isPositive();
    assertThat(call(UPDATE, Urgency.DEADLINE)).isZero();
  }

  @ParameterizedTest
  @EnumSource(names = {"DECISION", "DEADLINE", "REST"})
  void allButAnswersWaitsAsLongAsSlackAsks(Urgency urgency) {
    pacer.refuse(POST, Duration.ofSeconds(30));

    assertThat(call(POST, urgency)).isEqualTo(Duration.ofSeconds(30));
    assertThat(call(POST, Urgency.ANSWER)).isZero();
    pass(Duration.ofSeconds(30));
    assertThat(call(POST, urgency)).isZero();
  }

  @Test
  void theLaterOfTwoPausesCounts() {
    pacer.refuse(UPDATE, Duration.ofSeconds(30));
    pacer.refuse(UPDATE, Duration.ofSeconds(1));

    assertThat(call(UPDATE, Urgency.DECISION)).isEqualTo(Duration.ofSeconds(30));
  }

  @Test
  void aRefusalMakesDecisionsKeepTheLimitsForAMinute() {
    pacer.refuse(POST, Duration.ofSeconds(2));
    pass(Duration.ofSeconds(2));
    call(POST, Urgency.DECISION);

    assertThat(call(POST, Urgency.DECISION)).isEqualTo(Duration.ofMillis(1010));
    assertThat(call(POST, Urgency.ANSWER)).isZero();
    pass(Duration.ofMinutes(1));
    assertThat(call(POST, Urgency.DECISION)).isZero();
    assertThat(call(POST, Urgency.DECISION)).isZero();
  }

  @Test
  void withoutLimitsOnlyARefusalHoldsBack() {
    Pacer unpaced = new Pacer(SlackPace.unpaced(nanos::get));
    for (int call = 0; call < 1000; call++) {
      assertThat(unpaced.begin(POST, Urgency.REST)).isZero();
    }

    unpaced.refuse(POST, Duration.ofSeconds(2));
    assertThat(unpaced.pauseBefore(POST, Urgency.DECISION)).isEqualTo(Duration.ofSeconds(2));
    pass(Duration.ofSeconds(2));
    assertThat(unpaced.pauseBefore(POST, Urgency.REST)).isZero();
  }

  @Test
  void aClockThatIsSetBackFreezesNothing() {
    for (int call = 0; call < 48; call++) {
      call(UPDATE, Urgency.DEADLINE);
    }
    call(POST, Urgency.REST);
    pacer.refuse(ELSEWHERE, Duration.ofMinutes(10));
    pass(Duration.ofDays(-3));

    assertThat(call(UPDATE, Urgency.DEADLINE)).isZero();
    assertThat(call(POST, Urgency.REST)).isZero();
    assertThat(call(ELSEWHERE, Urgency.REST)).isZero();
  }

  /** Makes a call that is answered at once, unless it has to wait. */
  private Duration call(CallKind kind, Urgency urgency) {
    Duration pause = pacer.begin(kind, urgency);
    if (pause.isZero()) {
      pacer.end(kind);
    }
    return pause;
  }

  private void pass(Duration time) {
    nanos.addAndGet(time.toNanos());
  }
}
