package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.State;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.Phase;
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
import org.junit.jupiter.params.provider.ValueSource;

/** What time alone brings for an interface that was accepted. */
final class AcceptedFollowUpTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration LONG = Duration.ofMinutes(40);
  private static final String GATEWAY = Examples.GATEWAY.id();

  @TempDir private Path folder;
  private Account account;

  @BeforeEach
  void accept() throws Exception {
    account = new Account(folder, Optional.of(Account.WEEK));
    account.cloud.has(Account.WAITING);
    account.poll();
    account.append(new Event.Claimed(Examples.NOW, Examples.claim()));
    account.append(new Event.Confirmed(Examples.NOW, State.PENDING));
    is("pending");
  }

  @AfterEach
  void close() {
    account.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"pending", "down"})
  void takingLongIsToldOnceAcrossRestarts(String state) throws Exception {
    is(state);
    account.pollAfter(LONG.minusMillis(1));
    assertThat(delays()).isEmpty();

    account.pollAfter(Duration.ofMillis(1));
    account.restart();
    account.pollAfter(LONG);

    assertThat(delays()).containsExactly(Examples.NOW.plus(LONG));
  }

  @ParameterizedTest
  @ValueSource(strings = {"available", "deleting", "testing", "approving"})
  void whatIsInAnotherStateIsNotSaidToTakeLong(String state) throws Exception {
    is(state);
    account.pollAfter(LONG);

    assertThat(delays()).isEmpty();
  }

  @Test
  void whatCarriedTrafficOnceIsNotSaidToTakeLong() throws Exception {
    is("available");
    account.pollAfter(MINUTE);
    is("down");
    account.pollAfter(LONG);

    assertThat(delays()).isEmpty();
  }

  @Test
  void whatTookLongWhileNobodyLookedIsToldOnceAndLate() throws Exception {
    account.restart();
    account.pollAfter(Duration.ofDays(5));
    account.pollAfter(MINUTE);

    assertThat(delays()).containsExactly(Examples.NOW.plus(Duration.ofDays(5)));
  }

  @Test
  void whatBecameAvailableWhileNobodyLookedIsNotSaidToTakeLong() throws Exception {
    is("available");
    account.restart();
    account.pollAfter(Duration.ofDays(5));

    assertThat(delays()).isEmpty();
  }

  @Test
  void letsGoAfterAMonth() throws Exception {
    is("available");
    account.pollAfter(Account.MONTH.minusMillis(1));
    assertThat(account.request().isClosed()).isFalse();

    account.pollAfter(Duration.ofMillis(1));
    assertThat(account.request().phase())
        .isInstanceOfSatisfying(
            Phase.Closed.class,
            closed -> assertThat(closed.ending()).isEqualTo(Ending.NO_LONGER_FOLLOWED));
    List<Event> history = account.history();

    is("down");
    account.pollAfter(MINUTE);
    account.cloud.has();
    account.pollAfter(MINUTE);
    account.pollAfter(MINUTE);
    assertThat(account.history()).isEqualTo(history);
  }

  @Test
  void doesNotLetGoOfWhatWaits() throws Exception {
    account.append(new Event.Vanished(Examples.NOW, Ending.WITHDRAWN));
    account.cloud.has(Examples.named("dxvif-2"));
    account.pollAfter(MINUTE);
    account.pollAfter(Account.MONTH.multipliedBy(2));

    assertThat(account.journal.followed(Account.NAME))
        .singleElement()
        .matches(request -> request.phase() instanceof Phase.Waiting);
  }

  private void is(String state) {
    account.cloud.has(Examples.in(state, Optional.of(GATEWAY)));
  }

  private List<Instant> delays() {
    return account.history().stream()
        .filter(Event.StillPending.class::isInstance)
        .map(Event::at)
        .toList();
  }
}
