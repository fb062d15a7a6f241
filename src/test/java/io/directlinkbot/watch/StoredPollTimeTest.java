package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.request.Examples;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The store may lag behind the last poll, but not where it matters. */
final class StoredPollTimeTest {
  private final MockedAccount account = new MockedAccount();

  @Test
  void aReportedOutageBeginsAtThePollThatTheStoreKnows() throws Exception {
    account.poll();
    Instant last = pollTwoSecondsLater();
    assertThat(account.lastPoll()).isNotEqualTo(Optional.of(last));
    account.failsToList(Kind.FORBIDDEN);
    account.clock.advance(Duration.ofSeconds(2));
    account.watch.pollAndRemind();

    assertThat(account.lastPoll()).contains(last);
    assertThat(account.notices)
        .singleElement()
        .isInstanceOfSatisfying(
            Notice.PollOutageBegan.class, began -> assertThat(began.lastPoll()).contains(last));

    account.lists();
    assertThat(account.lastPoll()).isNotEqualTo(Optional.of(pollTwoSecondsLater()));
  }

  @Test
  void whatAnotherBotPolledMeanwhileCountsForTheNextOffer() throws Exception {
    account.poll();
    account.isElsewhere(true);
    account.poll();
    account.isPolledElsewhere();
    Optional<Instant> theirs = account.lastPoll();
    account.isElsewhere(false);
    account.lists(Examples.waiting());
    account.poll();

    assertThat(account.request().offered().lastAbsent()).isEqualTo(theirs);
  }

  /** Returns when the poll was made. */
  private Instant pollTwoSecondsLater() {
    account.clock.advance(Duration.ofSeconds(2));
    account.watch.pollAndRemind();
    return account.clock.instant();
  }
}
