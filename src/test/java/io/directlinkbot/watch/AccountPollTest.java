package io.directlinkbot.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.directlink.State;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.Phase;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class AccountPollTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final String GATEWAY = Examples.GATEWAY.id();

  @TempDir private Path folder;
  private Account account;

  @BeforeEach
  void followOne() throws Exception {
    account = new Account(folder, Optional.empty());
    account.cloud.has(Account.WAITING);
    account.poll();
  }

  @AfterEach
  void close() {
    account.close();
  }

  @Test
  void writesDownEachNewStateOnce() throws Exception {
    account.cloud.has(Examples.in("pending", Optional.of(GATEWAY)));
    account.pollAfter(MINUTE);
    account.pollAfter(MINUTE);
    account.cloud.has(Examples.in("available", Optional.of(GATEWAY)));
    account.pollAfter(MINUTE);

    assertThat(account.history())
        .hasSize(3)
        .last()
        .isEqualTo(
            new Event.StateSeen(account.clock.instant(), State.AVAILABLE, Optional.of(GATEWAY)));
    assertThat(account.request().phase()).isInstanceOf(Phase.AcceptedOutside.class);
  }

  @Test
  void takesAStateThatNoDocumentNames() throws Exception {
    account.cloud.has(Examples.in("approving", Optional.empty()));
    account.pollAfter(MINUTE);

    assertThat(account.request().state()).isEqualTo(new State("approving"));
    assertThat(account.request().phase()).isInstanceOf(Phase.Waiting.class);
  }

  @Test
  void doesNotTakeAListThatLagsBehindAnAcceptForNews() throws Exception {
    account.append(new Event.Claimed(Examples.NOW, Examples.claim()));
    account.append(new Event.Confirmed(Examples.NOW, State.PENDING));
    account.pollAfter(MINUTE);

    assertThat(account.history()).hasSize(3);
  }

  @Test
  void leavesItToTheNextPollWhenSomethingHappenedDuringThisOne() throws Exception {
    account.cloud.has(Examples.in("available", Optional.of(GATEWAY)));
    account.cloud.during(
        Operation.INTERFACES,
        () -> account.append(new Event.Claimed(Examples.NOW, Examples.claim())));
    account.pollAfter(MINUTE);
    assertThat(account.history()).hasSize(2);

    account.pollAfter(MINUTE);
    assertThat(account.request().phase()).isInstanceOf(Phase.Accepted.class);
  }
}
