package io.directlinkbot.sandbox.slack;

import static io.directlinkbot.sandbox.slack.Fixture.ALICE;
import static io.directlinkbot.sandbox.slack.Fixture.BOB;
import static io.directlinkbot.sandbox.slack.Fixture.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.slack.people.Outcome;
import io.directlinkbot.sandbox.slack.people.SlackPerson;
import io.directlinkbot.sandbox.slack.state.Surface;
import io.directlinkbot.sandbox.slack.state.Warning;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people see when connections come and go. */
class SocketTest {
  private @Nullable Sandbox sandbox;

  @AfterEach
  void stop() {
    if (sandbox != null) {
      sandbox.close();
    }
  }

  @Test
  void withoutAConnectionACommandFailsForItsPersonOnly() throws Exception {
    Sandbox here = start(Sandbox.SOON);

    Outcome outcome = here.workspace.person(ALICE).command(PROD, "/card hello").get();

    assertThat(outcome).isEqualTo(new Outcome.Failed("dispatch_failed"));
    assertThat(here.workspace.snapshot().seenBy(ALICE, PROD).getLast().text())
        .isEqualTo("/card failed with the error \"dispatch_failed\"");
    assertThat(here.workspace.snapshot().seenBy(BOB, PROD)).isEmpty();
  }

  @Test
  void aRefreshKeepsTheAppReachable() throws Exception {
    Sandbox here = start(Sandbox.SOON);
    new CardApp(here.app);
    here.connect();
    int opened = here.workspace.calls().count("apps.connections.open");

    here.workspace.sockets().disconnect("refresh_requested");
    here.workspace.calls().await("apps.connections.open", opened + 1, Sandbox.SOON);
    Outcome outcome = here.workspace.person(ALICE).command(PROD, "/card hello").get();

    assertThat(outcome).isEqualTo(new Outcome.Done());
    here.workspace.awaitConnections(1, Sandbox.SOON);
  }

  @Test
  void anAppComesBackAfterItsConnectionWasClosed() throws Exception {
    Sandbox here = start(Sandbox.SOON);
    new CardApp(here.app);
    here.connect();
    CountDownLatch gone = new CountDownLatch(1);
    here.workspace.onChange(
        () -> {
          if (here.workspace.sockets().connected() == 0) {
            gone.countDown();
          }
        });

    here.workspace.sockets().close();

    assertThat(gone.await(Sandbox.SOON.toSeconds(), TimeUnit.SECONDS)).isTrue();
    here.workspace.awaitConnections(1, Duration.ofSeconds(20));
  }

  @Test
  void aSilentConnectionAcksNothing() throws Exception {
    Sandbox here = start(Duration.ofMillis(1));
    new CardApp(here.app);
    here.connect();
    here.workspace.sockets().silence();

    assertThat(here.workspace.person(ALICE).command(PROD, "/card hello").get())
        .isEqualTo(new Outcome.Failed("operation_timeout"));
  }

  @Test
  void anUnansweredClickLeavesAWarningUntilTheNextTry() throws Exception {
    Sandbox here = start(Duration.ofMillis(1));
    here.connect();
    String card =
        here.bot()
            .chatPostMessage(
                message -> message.channel(PROD).text("A card").blocksAsString(CardApp.CARD))
            .getTs();
    SlackPerson alice = here.workspace.person(ALICE);

    alice.click(PROD, card, "accept").get();

    assertThat(here.workspace.snapshot().warnings(ALICE))
        .containsExactly(
            new Warning(ALICE, new Surface.OfMessage(PROD, card), "operation_timeout"));
    assertThat(here.workspace.snapshot().warnings(BOB)).isEmpty();
  }

  @Test
  void theSameEnvelopeCanComeTwice() throws Exception {
    Sandbox here = start(Sandbox.SOON);
    CardApp app = new CardApp(here.app);
    here.connect();
    String card =
        here.bot()
            .chatPostMessage(
                message -> message.channel(PROD).text("A card").blocksAsString(CardApp.CARD))
            .getTs();
    here.workspace.person(ALICE).select(PROD, card, "size", "l").get();

    here.workspace.sockets().redeliver(here.workspace.sockets().sent().getLast()).get();

    assertThat(app.heard).containsExactly("size=l", "size=l");
  }

  private Sandbox start(Duration ackLimit) throws Exception {
    Sandbox started = new Sandbox(WorkspaceSettings.asSlack().withAckLimit(ackLimit));
    sandbox = started;
    return started;
  }
}
