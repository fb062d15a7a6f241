package io.directlinkbot.slack.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.slack.api.ConversationReader;
import io.directlinkbot.slack.api.StrictLimits;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.publish.Desk;
import io.directlinkbot.slack.view.Message;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The publisher at Slack's pace. */
final class PacedPostingTest {
  private static final String POST = "chat.postMessage";

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void openDesk() {
    desk = new Desk(folder, true);
  }

  @AfterEach
  void closeDesk() {
    desk.close();
  }

  @Test
  void manyRequestsAtOnceGetTheirCardsWithoutARefusal() {
    StrictLimits limits = StrictLimits.in(desk.workspace, desk.clock);
    IntStream.range(0, 20).forEach(number -> desk.offer(Desk.request("prod", "dxvif-" + number)));
    Instant start = desk.clock.instant();
    Duration pause = desk.turn();
    while (desk.cards(Desk.PROD).size() < 20) {
      desk.clock.advance(pause);
      pause = desk.turn();
    }

    assertThat(limits.refusals()).isZero();
    assertThat(desk.calls(POST)).isEqualTo(20);
    assertThat(Duration.between(start, desk.clock.instant()))
        .isBetween(Duration.ofSeconds(19), Duration.ofSeconds(20));
  }

  @Test
  void nothingIsNotedOfAChangeThatIsHeldBack() throws Exception {
    desk.offer(Desk.FIRST);
    desk.turn();
    Publication shown = desk.publications.find(Post.card(Desk.FIRST)).orElseThrow();
    Message other = new Message("something else", List.of());
    while (desk.client().pauseBeforeUpdate(Urgency.REST).isZero()) {
      desk.client().update(shown.channel(), shown.ts().orElseThrow(), other, Urgency.REST);
    }
    desk.accept(Desk.FIRST);
    desk.turn();

    assertThat(desk.publications.find(Post.card(Desk.FIRST))).contains(shown);
  }

  /** Otherwise the next turn would begin with the form that Slack refuses, again and again. */
  @Test
  void aSimplerFormDoesNotWaitForTheRefusedOne() {
    desk.workspace.faults().next(POST, 1, new MethodFault.Refused("invalid_blocks"));
    desk.offer(Desk.FIRST);
    desk.turn();

    assertThat(desk.cards(Desk.PROD)).hasSize(1);
  }

  @Test
  void aPostInDoubtIsLookedUpAlthoughManyMessagesWereReadBefore() throws Exception {
    ConversationReader reader = new ConversationReader(desk.client());
    for (int reading = 0; reading < 60; reading++) {
      reader.history(Desk.PROD, desk.clock.instant(), "", Urgency.DECISION);
    }
    desk.workspace.faults().next(POST, 1, new MethodFault.CutAfter());
    desk.offer(Desk.FIRST);
    desk.turn();
    desk.turn();

    assertThat(desk.cards(Desk.PROD)).hasSize(1);
    assertThat(desk.calls(POST)).isEqualTo(1);
    assertThat(desk.publications.find(Post.card(Desk.FIRST)).orElseThrow().ts()).isPresent();
  }
}
