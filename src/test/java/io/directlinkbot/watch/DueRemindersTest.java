package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
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

/** Of what is due people are reminded after a poll, unless it shows that there may be no need. */
final class DueRemindersTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration WEEK = Duration.ofDays(7);

  @TempDir private Path folder;
  private Account account;
  private AccountWatch watch;
  private Instant due;

  @BeforeEach
  void offer() {
    account = new Account(folder, Optional.of(WEEK));
    watch = started();
    watch.pollAndRemind();
    due = account.clock.instant().plus(WEEK).minus(DAY);
    account.clock.advance(Duration.ofMinutes(1));
    account.cloud.has(Account.WAITING);
    watch.pollAndRemind();
  }

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void costsTheCloudNoCall() {
    watch.pollAndRemind();
    int calls = account.cloud.count(Operation.INTERFACES);
    account.clock.set(due);
    watch.pollAndRemind();

    assertThat(last()).isEqualTo(new Event.Reminded(due, DAY, true));
    assertThat(account.cloud.count(Operation.INTERFACES)).isEqualTo(calls + 1);
    assertThat(account.cloud.count(Operation.READ)).isZero();
    assertThat(account.cloud.count(Operation.OWN_CONNECTIONS)).isEqualTo(1);
  }

  @Test
  void leavesOutWhatIsGoneAfterADowntime() {
    account.clock.set(due);
    account.cloud.has();
    watch = started();
    watch.pollAndRemind();
    assertThat(account.history()).hasSize(1);
    watch.pollAndRemind();

    assertThat(last()).isEqualTo(new Event.Vanished(due, Ending.WITHDRAWN));
  }

  @Test
  void leavesOutWhatWasAcceptedDuringADowntime() {
    account.clock.set(due);
    account.cloud.has(Examples.in("available", Optional.of(Examples.GATEWAY.id())));
    watch = started();
    watch.pollAndRemind();

    assertThat(last()).isInstanceOf(Event.StateSeen.class);
  }

  @Test
  void remindsAllTheSameOfWhatLeftOnlyOneList() {
    account.clock.set(due);
    account.cloud.has();
    watch.pollAndRemind();
    account.cloud.has(Account.WAITING);
    watch.pollAndRemind();

    assertThat(last()).isEqualTo(new Event.Reminded(due, DAY, true));
  }

  @Test
  void remindsOfWhatListsLeaveOutWhileItCanBeRead() {
    account.cloud.leavesOut(Account.ID.interfaceId());
    account.clock.set(due);
    watch.pollAndRemind();
    assertThat(account.history()).hasSize(1);
    watch.pollAndRemind();

    assertThat(last()).isEqualTo(new Event.Reminded(due, DAY, true));
  }

  @Test
  void remindsWhileTheCloudCanNotBeReached() {
    account.clock.set(due);
    account.cloud.fails(Operation.INTERFACES, Kind.UNCERTAIN, 1);
    watch = started();
    watch.pollAndRemind();

    assertThat(last()).isEqualTo(new Event.Reminded(due, DAY, true));
  }

  /** The clock of a poll that takes long, or of a sandbox, goes on. */
  @Test
  void remindsOnlyOfWhatWasDueWhenThePollBegan() {
    account.cloud.during(Operation.INTERFACES, () -> account.clock.set(due));
    watch.pollAndRemind();
    assertThat(account.history()).hasSize(1);
    watch.pollAndRemind();

    assertThat(last()).isEqualTo(new Event.Reminded(due, DAY, true));
  }

  @Test
  void notesTheEndOfASnoozeBeforeWhatItKeptBack() {
    Duration distance = DAY.multipliedBy(3);
    watch = started(distance, DAY);
    Instant keptBack = account.clock.instant().plus(WEEK).minus(distance);
    Instant over = keptBack.plusSeconds(1);
    account.append(new Event.Snoozed(account.clock.instant(), Examples.ALICE, over));
    account.clock.set(over);
    watch.pollAndRemind();

    assertThat(account.history())
        .endsWith(
            new Event.SnoozeEnded(over, Optional.empty()),
            new Event.Reminded(over, distance, false));
  }

  @Test
  void leavesOutTheEndOfASnoozeThatCouldKeepNothingBack() {
    Instant now = account.clock.instant();
    account.append(new Event.Snoozed(now, Examples.ALICE, now.plus(DAY)));
    account.clock.set(now.plus(DAY));
    watch.pollAndRemind();

    assertThat(last()).isInstanceOf(Event.Snoozed.class);
  }

  private Event last() {
    return account.history().getLast();
  }

  private AccountWatch started() {
    return started(DAY);
  }

  private AccountWatch started(Duration... distances) {
    return account.newWatch(
        Duration.ofMinutes(1),
        new ReminderRules(List.of(distances), Optional.of(WEEK), _ -> false));
  }
}
