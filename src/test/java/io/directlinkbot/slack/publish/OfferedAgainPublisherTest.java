package io.directlinkbot.slack.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Post;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The link in the old thread keeps back nothing of the new request. */
final class OfferedAgainPublisherTest {
  private static final RequestId NEW = Desk.request("prod", "dxvif-2");
  private static final Post ANEW = new Post(NEW.toString(), "anew");

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void postTheOld() {
    desk = new Desk(folder);
    desk.offer(Desk.FIRST);
    desk.turn();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void anOldThreadOutOfReachAfterAnInterruptedPostIsGivenUp() {
    expire();
    // new cards are posted to another channel; the old card stays in its own
    desk.restart(Desk.account("prod", Desk.STAGING));
    desk.workspace
        .faults()
        .next(
            "chat.postMessage",
            arguments -> arguments.path("channel").asText().equals(Desk.PROD),
            1,
            new MethodFault.CutBefore());
    offerAgain();
    desk.turn();
    assertThat(desk.publications.find(ANEW).orElseThrow().ts()).isEmpty();

    Channel old = desk.workspace.snapshot().channel(Desk.PROD).orElseThrow();
    desk.workspace.put(old.withMembers(List.of(Fixture.ALICE)));
    desk.turn();

    desk.append(NEW, new Event.Vanished(desk.clock.instant(), Ending.EXPIRED));
    desk.turn();
    assertThat(desk.journal.unpublished("prod")).isEmpty();
  }

  /** A request that left the list may have ended; that is known only a poll later. */
  @Test
  void theOldThreadGetsTheLinkOnceTheOldRequestEnded() {
    offerAgain();
    desk.turn();
    assertThat(desk.publications.find(ANEW)).isEmpty();

    expire();
    desk.turn();
    assertThat(desk.publications.find(ANEW)).isPresent();
  }

  /** Both interfaces are listed, so neither replaces the other. */
  @Test
  void aRequestThatWasOnlyMissingIsNotReplaced() {
    expire();
    offerAgain();
    desk.append(
        Desk.FIRST,
        new Event.Returned(
            desk.clock.instant(), desk.clock.instant(), State.CONFIRMING, Optional.empty()));
    desk.turn();

    assertThat(desk.publications.find(ANEW)).isEmpty();
    assertThat(desk.workspace.snapshot().messages(Desk.PROD))
        .noneMatch(message -> message.blocks().toString().contains("Replaces"));
  }

  private void expire() {
    desk.append(Desk.FIRST, new Event.Vanished(desk.clock.instant(), Ending.EXPIRED));
    desk.turn();
  }

  private void offerAgain() {
    desk.append(
        NEW,
        new Event.Offered(
            desk.clock.instant(),
            Examples.named("dxvif-2"),
            Optional.empty(),
            true,
            Optional.of(Desk.FIRST)));
  }
}
