package io.directlinkbot.slack.posting;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.journal.Post;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.sandbox.slack.web.MethodFaultPlan;
import io.directlinkbot.slack.publish.Desk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each message stands once, even if the outcome of its post was unknown. */
final class PostingTest {
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    desk.offer(Desk.FIRST);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  static Stream<MethodFault> cuts() {
    return Stream.of(
        new MethodFault.CutBefore(),
        new MethodFault.CutAfter(),
        new MethodFault.Status(500),
        new MethodFault.Refused("fatal_error"));
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void aCardThatWasCutOffStandsOnce(MethodFault cut) {
    desk.workspace.faults().next("chat.postMessage", 1, cut);
    for (int turn = 0; turn < 3; turn++) {
      desk.turn();
    }

    assertThat(desk.cards(Desk.PROD)).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void aReplyThatWasCutOffStandsOnce(MethodFault cut) {
    desk.turn();
    desk.accept(Desk.FIRST);
    desk.workspace.faults().next("chat.postMessage", 1, cut);
    for (int turn = 0; turn < 3; turn++) {
      desk.turn();
    }

    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending");
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void anUpdateThatWasCutOffIsMade(MethodFault cut) {
    desk.turn();
    desk.accept(Desk.FIRST);
    desk.workspace.faults().next("chat.update", 1, cut);
    desk.turn();
    desk.turn();

    assertThat(desk.card(Desk.PROD).text()).startsWith("Accepted (pending) by");
  }

  @Test
  void aCardThatWasCutOffSeveralTimesStandsOnce() {
    desk.workspace.faults().next("chat.postMessage", 2, new MethodFault.CutBefore());
    desk.workspace.faults().next("chat.postMessage", 1, new MethodFault.CutAfter());
    desk.workspace.faults().next("conversations.history", 2, new MethodFault.CutBefore());
    for (int turn = 0; turn < 8; turn++) {
      desk.turn();
    }

    assertThat(desk.cards(Desk.PROD)).hasSize(1);
    assertThat(desk.calls("chat.postMessage")).isEqualTo(3);
  }

  @Test
  void doesNotRepeatAPostWhileItCanNotLookItUp() {
    desk.workspace.faults().next("chat.postMessage", 1, new MethodFault.CutAfter());
    desk.workspace.faults().next("conversations.history", 3, new MethodFault.RateLimited(5));
    for (int turn = 0; turn < 3; turn++) {
      desk.turn();
      desk.clock.advance(Duration.ofSeconds(5));
    }
    assertThat(desk.calls("chat.postMessage")).isEqualTo(1);
    desk.turn();

    assertThat(desk.cards(Desk.PROD)).hasSize(1);
    assertThat(desk.calls("chat.postMessage")).isEqualTo(1);
  }

  @Test
  void findsItBehindManyMessagesOfOthers() {
    desk.workspace.faults().next("chat.postMessage", 1, new MethodFault.CutAfter());
    desk.turn();
    for (int message = 0; message < 450; message++) {
      desk.workspace.person(Fixture.ALICE).write(Desk.PROD, "something else");
    }
    desk.clock.advance(Duration.ofDays(2));
    desk.turn();

    assertThat(desk.cards(Desk.PROD)).hasSize(1);
    assertThat(desk.calls("conversations.history")).isEqualTo(3);
  }

  @Test
  void resumesAPostThatAStopInterrupted() {
    desk.publications.begin(Post.card(Desk.FIRST), Desk.PROD, desk.clock.instant());
    desk.turn();

    assertThat(desk.cards(Desk.PROD)).hasSize(1);
  }

  @Test
  void showsTheNewestOnACardThatItFound() {
    desk.workspace.faults().next("chat.postMessage", 1, new MethodFault.CutAfter());
    desk.turn();
    desk.accept(Desk.FIRST);
    desk.turn();

    assertThat(desk.card(Desk.PROD).text()).startsWith("Accepted (pending) by");
    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending");
  }

  @Test
  void doesNotMistakeTheCardOfAnotherRoundForItsOwn() {
    desk.turn();
    desk.append(Desk.FIRST, new Event.Vanished(desk.clock.instant(), Ending.WITHDRAWN));
    desk.offer(Desk.FIRST.next());
    desk.turn();
    desk.workspace.faults().next(MethodFaultPlan.ANY, 1, new MethodFault.CutBefore());
    desk.turn();

    assertThat(desk.cards(Desk.PROD)).hasSize(2);
  }
}
