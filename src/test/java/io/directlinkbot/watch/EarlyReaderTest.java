package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.ArgumentCaptor;

/** An interface that was just accepted is read alone, a few times. */
final class EarlyReaderTest {
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String GATEWAY = Examples.GATEWAY.id();

  @TempDir private Path folder;
  private Account account;

  @BeforeEach
  void offer() throws Exception {
    account = new Account(folder, Optional.of(Account.WEEK));
    account.cloud.has(Account.WAITING);
    account.poll();
  }

  @AfterEach
  void close() {
    account.close();
  }

  @ParameterizedTest
  @CsvSource({
    "1, ''",
    "5, ''",
    "6, '5'",
    "60, '5 10 20 40'",
    "600, '5 10 20 40 80 160 320'",
  })
  void atGrowingDistancesAsLongAsThatIsSoonerThanThePoll(int interval, String seconds) {
    accept();
    EarlyReader loop = loop(Duration.ofSeconds(interval));

    assertThat(reads(loop, 1_000)).isEqualTo(seconds);
  }

  @Test
  void waitsUntilTheNextReadingIsDue() {
    accept();
    EarlyReader loop = loop(MINUTE);

    assertThat(loop.readDue()).isEqualTo(Duration.ofSeconds(5));
    account.clock.advance(Duration.ofSeconds(7));
    assertThat(loop.readDue()).isEqualTo(Duration.ofSeconds(3));
    assertThat(account.cloud.count(Operation.READ)).isEqualTo(1);
  }

  @Test
  void untilItIsAvailable() {
    accept();
    EarlyReader loop = loop(MINUTE);
    assertThat(reads(loop, 8)).isEqualTo("5");
    is("available");

    assertThat(reads(loop, 100)).isEqualTo("2");
    assertThat(account.request().state()).isEqualTo(State.AVAILABLE);
  }

  @Test
  void noMoreOftenAcrossRestarts() {
    accept();
    for (int start = 0; start < 20; start++) {
      reads(loop(MINUTE), 7);
    }

    assertThat(account.cloud.count(Operation.READ)).isBetween(1, 4);
  }

  @Test
  void notWhenTheBotStartsLongAfterTheAccept() {
    accept();
    account.clock.advance(MINUTE);

    assertThat(reads(loop(MINUTE), 100)).isEmpty();
  }

  @Test
  void notWhileItWaits() {
    assertThat(reads(loop(MINUTE), 100)).isEmpty();
  }

  @Test
  void alsoWhenItWasAcceptedElsewhere() throws Exception {
    is("pending");
    account.poll();

    assertThat(reads(loop(MINUTE), 100)).isEqualTo("5 10 20 40");
  }

  @Test
  void aReadingThatFailsIsNotRepeated() {
    accept();
    account.cloud.fails(Operation.READ, Kind.THROTTLED, 2);

    assertThat(reads(loop(MINUTE), 100)).isEqualTo("5 10 20 40");
  }

  /** Its journal calls no listener of this bot. */
  @Test
  void hearsOfTheAcceptsOfOtherBots() {
    AccountLeases leases = mock();
    ArgumentCaptor<Runnable> news = ArgumentCaptor.forClass(Runnable.class);
    when(leases.take(any())).thenReturn(Optional.of(mock()));
    EarlyReader loop =
        new EarlyReader(List.of(account.watched()), account.journal, MINUTE, leases, account.clock);
    verify(leases).onNews(news.capture());
    assertThat(loop.readDue()).isEqualTo(MINUTE);
    Journal others = new Journal(account.store);
    others.append(account.request(), new Event.Claimed(Examples.NOW, Examples.claim()));
    others.append(account.request(), new Event.Confirmed(Examples.NOW, State.PENDING));
    assertThat(loop.readDue()).isEqualTo(MINUTE);

    news.getValue().run();
    assertThat(loop.readDue()).isEqualTo(Duration.ofSeconds(5));
  }

  private void accept() {
    account.append(new Event.Claimed(Examples.NOW, Examples.claim()));
    account.append(new Event.Confirmed(Examples.NOW, State.PENDING));
    is("pending");
  }

  private void is(String state) {
    account.cloud.has(Examples.in(state, Optional.of(GATEWAY)));
  }

  private EarlyReader loop(Duration interval) {
    return new EarlyReader(
        List.of(account.watched()),
        account.journal,
        interval,
        AccountLeases.of(account.store, List.of(Account.NAME)),
        account.clock);
  }

  /** Runs the loop every second, and returns the seconds in which it read. */
  private String reads(EarlyReader loop, int seconds) {
    List<String> read = new ArrayList<>();
    loop.readDue();
    for (int second = 1; second <= seconds; second++) {
      int before = account.cloud.count(Operation.READ);
      account.clock.advance(SECOND);
      loop.readDue();
      if (account.cloud.count(Operation.READ) > before) {
        read.add(Integer.toString(second));
      }
    }
    return String.join(" ", read);
  }
}
