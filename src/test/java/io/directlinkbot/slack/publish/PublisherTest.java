package io.directlinkbot.slack.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.State;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.sandbox.slack.web.MethodFaultPlan;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a turn posts, in which order, and how long it then waits. */
final class PublisherTest {
  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void postsOneCardAndThenNothingMore() {
    desk.offer(Desk.FIRST);
    for (int turn = 0; turn < 3; turn++) {
      assertThat(desk.turn()).isEqualTo(Desk.NEXT_LOOK);
    }

    assertThat(desk.cards(Desk.PROD)).containsExactly("dxvif-56781234");
    assertThat(desk.calls("chat.postMessage")).isEqualTo(1);
    assertThat(desk.calls("chat.update")).isZero();
  }

  @Test
  void postsNothingAgainAfterARestart() {
    desk.offer(Desk.FIRST);
    desk.accept(Desk.FIRST);
    desk.turn();
    desk.restart(Desk.account("prod", Desk.PROD));
    desk.turn();

    assertThat(desk.calls("chat.postMessage")).isEqualTo(2);
  }

  @Test
  void putsTheCardBeforeItsRepliesAndTheseInTheirOrder() {
    desk.offer(Desk.FIRST);
    desk.accept(Desk.FIRST);
    desk.see(Desk.FIRST, State.AVAILABLE);
    desk.turn();

    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending", "available");
    assertThat(desk.card(Desk.PROD).blocks().toString()).doesNotContain("\"actions\"");
  }

  @Test
  void catchesUpWithWhatHappensWhileItPosts() {
    desk.offer(Desk.FIRST);
    AtomicBoolean happened = new AtomicBoolean();
    desk.workspace.onChange(
        () -> {
          if (!happened.getAndSet(true)) {
            desk.accept(Desk.FIRST);
          }
        });
    desk.turn();
    assertThat(desk.replies(desk.card(Desk.PROD))).isEmpty();
    desk.turn();

    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending");
  }

  @Test
  void backsOffWhileSlackDoesNotAnswer() {
    desk.offer(Desk.FIRST);
    desk.workspace
        .faults()
        .next(MethodFaultPlan.ANY, Integer.MAX_VALUE, new MethodFault.Status(503));
    List<Long> waits = new ArrayList<>();
    for (int turn = 0; turn < 7; turn++) {
      waits.add(desk.turn(Desk.PROD).toSeconds());
    }
    assertThat(waits).containsExactly(2L, 4L, 8L, 16L, 32L, 60L, 60L);

    desk.workspace.faults().clear();
    assertThat(desk.turn(Desk.PROD)).isEqualTo(Desk.NEXT_LOOK);
    desk.accept(Desk.FIRST);
    desk.workspace.faults().next(MethodFaultPlan.ANY, 1, new MethodFault.Status(503));
    assertThat(desk.turn(Desk.PROD)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void aFailedRequestComesAfterTheOthers() {
    desk.offer(Desk.FIRST);
    desk.offer(Desk.SECOND);
    desk.workspace.faults().next("chat.postMessage", 1, new MethodFault.Refused("internal_error"));
    desk.turn();
    desk.turn();

    assertThat(desk.cards(Desk.PROD)).containsExactly("dxvif-2", "dxvif-56781234");
  }

  @Test
  void anAccountThatWasRemovedGetsNoMessages() {
    desk.offer(Desk.FIRST);
    desk.offer(Desk.ELSEWHERE);
    desk.restart(Desk.account("staging", Desk.STAGING));
    desk.turn();

    assertThat(desk.cards(Desk.PROD)).isEmpty();
    assertThat(desk.cards(Desk.STAGING)).hasSize(1);
  }

  @Test
  void aRateLimitHoldsBackOnlyItsChannelAndIsNotTriedBeforeItsEnd() {
    desk.offer(Desk.FIRST);
    desk.offer(Desk.SECOND);
    desk.offer(Desk.ELSEWHERE);
    desk.workspace.faults().next("chat.postMessage", 1, new MethodFault.RateLimited(7));

    assertThat(desk.turn()).isEqualTo(Duration.ofSeconds(7));
    assertThat(desk.cards(Desk.PROD)).isEmpty();
    assertThat(desk.cards(Desk.STAGING)).hasSize(1);
    assertThat(desk.calls("chat.postMessage")).isEqualTo(2);

    // woken early, by an event
    desk.clock.advance(Duration.ofSeconds(6));
    assertThat(desk.turn()).isEqualTo(Duration.ofSeconds(1));
    assertThat(desk.calls("chat.postMessage")).isEqualTo(2);

    desk.clock.advance(Duration.ofSeconds(1));
    desk.turn();
    assertThat(desk.cards(Desk.PROD)).containsExactly("dxvif-56781234", "dxvif-2");
  }

  @Test
  void aRateLimitOfUpdatesDoesNotHoldBackNewCards() {
    desk.offer(Desk.FIRST);
    desk.turn();
    desk.accept(Desk.FIRST);
    desk.offer(Desk.SECOND);
    desk.workspace.faults().next("chat.update", 1, new MethodFault.RateLimited(3));

    assertThat(desk.turn()).isEqualTo(Duration.ofSeconds(3));
    assertThat(desk.cards(Desk.PROD)).containsExactly("dxvif-56781234", "dxvif-2");
  }
}
