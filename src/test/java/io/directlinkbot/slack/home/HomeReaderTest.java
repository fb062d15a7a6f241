package io.directlinkbot.slack.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.directlinkbot.account.AccountViews;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Examples;
import io.directlinkbot.slack.view.home.AccountHealth;
import io.directlinkbot.slack.view.home.AccountHealth.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The journal is read once for all who look, and again once it has changed. */
final class HomeReaderTest {
  private final Journal journal = mock(Journal.class);
  private final HomeReader reader =
      new HomeReader(journal, Map.of("prod", AccountViews.outscale()), Map::of);

  @Test
  void readsTheJournalOnceForAllUntilItChanges() {
    reader.read("U0ALICE");
    reader.read("U0BOB");
    verify(journal, times(1)).undecided();

    when(journal.appended()).thenReturn(1L);
    when(journal.undecided()).thenReturn(List.of(Examples.request()));

    assertThat(reader.read("U0ALICE").waiting()).containsExactly(Examples.request());
    verify(journal, times(2)).undecided();
  }

  @Test
  void readsItAgainAfterAnotherBotWroteToIt() {
    reader.read("U0ALICE");
    when(journal.undecided()).thenReturn(List.of(Examples.request()));

    reader.forget();

    assertThat(reader.read("U0ALICE").waiting()).hasSize(1);
  }

  @Test
  void hasTheHealthOfNow() {
    assertThat(reader.read("U0ALICE").health()).isEmpty();
    AccountHealth fails =
        new AccountHealth("prod", Outcome.FAILS, Optional.of(Reason.quoted("no")));

    reader.useHealth(() -> List.of(fails));

    assertThat(reader.read("U0ALICE").health()).containsExactly(fails);
  }
}
