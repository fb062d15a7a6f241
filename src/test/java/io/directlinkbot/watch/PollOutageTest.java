package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.reminder.ReminderRules;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** When an account that can't be polled is news, and when that it can. */
final class PollOutageTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir private Path folder;
  private Account account;
  private AccountWatch watch;

  @BeforeEach
  void open() {
    account = new Account(folder, Optional.of(Account.WEEK));
    start();
  }

  @AfterEach
  void close() {
    account.close();
  }

  @ParameterizedTest
  @EnumSource(names = {"CREDENTIALS", "FORBIDDEN"})
  void aRefusalIsToldAtOnceAndOnce(Kind kind) {
    watch.pollAndRemind();
    Instant last = account.clock.instant();
    fails(kind, MINUTE, 3);
    start();
    fails(kind, MINUTE, 3);

    assertThat(account.notices.toPublish())
        .containsExactly(
            new Notice.PollOutageBegan(
                last.plus(MINUTE),
                Account.NAME,
                Optional.of(last),
                Reason.quoted("The cloud says " + kind + ".")));
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCERTAIN", "THROTTLED", "REFUSED"})
  void anotherFailureIsToldWhenItLastsFiveIntervals(Kind kind) {
    watch.pollAndRemind();
    fails(kind, MINUTE, 5);
    assertThat(account.notices.toPublish()).isEmpty();

    fails(kind, MINUTE, 3);
    assertThat(account.notices.toPublish())
        .singleElement()
        .isInstanceOf(Notice.PollOutageBegan.class)
        .extracting(Notice::at)
        .isEqualTo(Examples.NOW.plus(MINUTE.multipliedBy(6)));
  }

  @Test
  void oneFailureAfterALongTimeIsNotTold() {
    watch.pollAndRemind();
    fails(Kind.UNCERTAIN, Duration.ofDays(1), 1);
    watch.pollAndRemind();

    assertThat(account.notices.toPublish()).isEmpty();
  }

  @Test
  void anAccountThatNeverWorkedIsToldOnce() {
    fails(Kind.UNCERTAIN, MINUTE, 10);
    start();
    fails(Kind.UNCERTAIN, MINUTE, 10);
    account.cloud.has(Account.WAITING);
    watch.pollAndRemind();
    Instant mended = account.clock.instant();

    assertThat(account.notices.toPublish())
        .hasSize(2)
        .last()
        .isEqualTo(
            new Notice.PollOutageEnded(
                mended,
                Account.NAME,
                Optional.empty(),
                Optional.of(Examples.NOW.plus(MINUTE.multipliedBy(7))),
                List.of(Account.ID),
                0));
  }

  @Test
  void theEndIsToldWithWhatAppearedAndHowManyChanged() {
    account.cloud.has(Account.WAITING, Examples.named("dxvif-same"));
    watch.pollAndRemind();
    Instant last = account.clock.instant();
    fails(Kind.CREDENTIALS, MINUTE, 2);
    start();
    account.cloud.has(
        Examples.in("available", Optional.of("vgw-87654321")),
        Examples.named("dxvif-same"),
        Examples.named("dxvif-new"));
    account.clock.advance(MINUTE);
    watch.pollAndRemind();
    watch.pollAndRemind();

    assertThat(account.notices.toPublish())
        .hasSize(2)
        .last()
        .isEqualTo(
            new Notice.PollOutageEnded(
                account.clock.instant(),
                Account.NAME,
                Optional.of(last),
                Optional.of(last.plus(MINUTE)),
                List.of(new RequestId(Account.NAME, "dxvif-new", 1)),
                1));
  }

  /** A person fixes an endpoint that is gone by changing the configuration. */
  @Test
  void theEndIsToldWhenTheAccountIsPolledAtAnotherPlaceSince() {
    account.cloud.has(Account.WAITING);
    watch.pollAndRemind();
    Instant last = account.clock.instant();
    fails(Kind.CREDENTIALS, MINUTE, 1);
    account.movesTo("OUTSCALE eu-west-2 https://elsewhere.example");
    start();
    account.cloud.has(Account.WAITING, Examples.named("dxvif-new"));
    account.clock.advance(MINUTE);
    watch.pollAndRemind();
    start();
    watch.pollAndRemind();

    assertThat(account.notices.toPublish())
        .hasSize(2)
        .last()
        .isEqualTo(
            new Notice.PollOutageEnded(
                account.clock.instant(),
                Account.NAME,
                Optional.of(last),
                Optional.of(last.plus(MINUTE)),
                List.of(new RequestId(Account.NAME, "dxvif-new", 1)),
                0));
  }

  @Test
  void aSecondBlindnessIsToldAgain() {
    watch.pollAndRemind();
    fails(Kind.CREDENTIALS, MINUTE, 1);
    account.clock.advance(MINUTE);
    watch.pollAndRemind();
    fails(Kind.CREDENTIALS, MINUTE, 1);

    assertThat(account.notices.toPublish()).hasSize(3);
  }

  @Test
  void whatOnlyAReadingAloneIsRefusedIsNoBlindness() {
    account.cloud.has(Account.WAITING);
    watch.pollAndRemind();
    account.cloud.has();
    watch.pollAndRemind();
    account.cloud.fails(Operation.READ, Kind.FORBIDDEN, 3);
    watch.pollAndRemind();

    assertThat(account.notices.toPublish()).isEmpty();
  }

  @Test
  void anAbsenceInWhichSomethingAppearedIsTold() {
    watch.pollAndRemind();
    Instant last = account.clock.instant();
    account.cloud.has(Account.WAITING);
    account.clock.advance(Duration.ofMinutes(11));
    start();
    watch.pollAndRemind();
    watch.pollAndRemind();

    assertThat(account.notices.toPublish())
        .containsExactly(
            new Notice.PollOutageEnded(
                account.clock.instant(),
                Account.NAME,
                Optional.of(last),
                Optional.empty(),
                List.of(Account.ID),
                0));
  }

  @Test
  void anAbsenceIsToldWhenItWasLongThoughNothingWasMissed() {
    watch.pollAndRemind();
    account.clock.advance(Duration.ofMinutes(60));
    start();
    watch.pollAndRemind();
    assertThat(account.notices.toPublish()).isEmpty();

    account.clock.advance(Duration.ofMinutes(61));
    start();
    watch.pollAndRemind();
    assertThat(account.notices.toPublish()).hasSize(1);
  }

  @Test
  void aJumpOfTheClockIsNoAbsence() {
    watch.pollAndRemind();
    account.cloud.has(Account.WAITING);
    account.clock.advance(Duration.ofDays(5));
    watch.pollAndRemind();

    assertThat(account.notices.toPublish()).isEmpty();
  }

  @Test
  void theFirstLookEverTellsNothing() {
    account.cloud.has(Account.WAITING);
    watch.pollAndRemind();

    assertThat(account.notices.toPublish()).isEmpty();
  }

  @Test
  void isToldAfterACutBetweenWhatAppearedAndTheEndOfThePoll() {
    watch.pollAndRemind();
    fails(Kind.CREDENTIALS, MINUTE, 1);
    account.cloud.has(Account.WAITING);
    // nothing of the cloud's keeps a poll from its end once the list is there: the bot itself
    // breaks
    account.cloud.during(
        Operation.OWN_CONNECTIONS,
        () -> {
          throw new StackOverflowError("cut off");
        });
    account.clock.advance(MINUTE);
    assertThatThrownBy(watch::pollAndRemind).isInstanceOf(StackOverflowError.class);
    assertThat(account.notices.toPublish()).hasSize(1);
    start();
    watch.pollAndRemind();

    assertThat(account.notices.toPublish()).hasSize(2);
  }

  /** Restarts the bot. */
  private void start() {
    watch = account.newWatch(MINUTE, ReminderRules.never());
  }

  private void fails(Kind kind, Duration step, int times) {
    account.cloud.fails(Operation.INTERFACES, kind, times);
    for (int time = 0; time < times; time++) {
      account.clock.advance(step);
      watch.pollAndRemind();
    }
  }
}
