package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.directlinkbot.directlink.State;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.reminder.ReminderRules;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often a poll reads the store. */
final class QuietPollTest {
  private final MockedAccount account =
      new MockedAccount(
          new ReminderRules(
              List.of(Duration.ofDays(1)), Optional.of(Duration.ofDays(7)), _ -> false));

  @BeforeEach
  void offer() throws Exception {
    account.lists(Examples.waiting());
    account.poll();
    account.poll();
    clearInvocations(account.journal);
  }

  @Test
  void aPollThatChangesNothingReadsTheRequestsOnce() {
    account.poll();

    verify(account.journal).followed(MockedAccount.NAME);
  }

  @Test
  void aPollOfABotAloneReadsNoneWhenNothingWasAppended() {
    account.isOfABotAlone();

    account.poll();
    account.poll();

    verify(account.journal, never()).followed(any());
  }

  @Test
  void whatThePollItselfAppendsIsReadAgain() throws Exception {
    assertThat(account.append(new Event.Claimed(account.clock.instant(), Examples.claim())))
        .isTrue();
    assertThat(account.append(new Event.Confirmed(account.clock.instant(), State.PENDING)))
        .isTrue();
    account.lists(Examples.in("available", Optional.of(Examples.GATEWAY.id())));
    account.poll();

    verify(account.journal, times(2)).followed(MockedAccount.NAME);
  }
}
