package io.directlinkbot.slack.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.notice.Notice;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A post of unknown outcome that can't be looked up is repeated after a while: a second message is
 * better than none.
 */
final class UnreadableHistoryTest {
  private static final String HISTORY = "conversations.history";
  private static final String REPLIES = "conversations.replies";
  private static final Duration MINUTE = Duration.ofMinutes(1);

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

  static Stream<MethodFault> unreadable() {
    return Stream.of(
        new MethodFault.Refused("missing_scope"),
        new MethodFault.Refused("not_in_channel"),
        new MethodFault.Refused("access_denied"),
        new MethodFault.Refused("thread_not_found"),
        new MethodFault.Refused("internal_error"),
        new MethodFault.Status(503),
        new MethodFault.CutBefore(),
        new MethodFault.RateLimited(60));
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void aCardStandsWithinMinutes(MethodFault fault) {
    always(HISTORY, fault);
    cut(new MethodFault.CutBefore());
    desk.turn();
    assertThat(desk.cards(Desk.PROD)).isEmpty();
    minutes(4);

    assertThat(desk.cards(Desk.PROD)).hasSize(1);
    minutes(10);
    assertThat(desk.calls("chat.postMessage")).isEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void aReplyStandsWithinMinutes(MethodFault fault) {
    desk.turn();
    desk.accept(Desk.FIRST);
    always(REPLIES, fault);
    cut(new MethodFault.CutBefore());
    desk.turn();
    minutes(4);

    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending");
  }

  @ParameterizedTest
  @MethodSource("unreadable")
  void aNoticeStandsWithinMinutes(MethodFault fault) {
    desk.turn();
    always(HISTORY, fault);
    desk.stores
        .notices()
        .add(
            new Notice.PollOutageBegan(
                desk.clock.instant(),
                "prod",
                Optional.empty(),
                Reason.quoted("The key is refused.")));
    cut(new MethodFault.CutBefore());
    desk.turn();
    minutes(5);

    assertThat(desk.workspace.snapshot().seenBy(Fixture.ALICE, Desk.PROD)).hasSize(2);
  }

  @Test
  void aClockThatWasSetBackKeepsNoCardBack() {
    always(HISTORY, new MethodFault.Refused("missing_scope"));
    cut(new MethodFault.CutBefore());
    desk.turn();
    desk.clock.advance(Duration.ofHours(-3));
    minutes(4);

    assertThat(desk.cards(Desk.PROD)).hasSize(1);
  }

  /** Also if the look-up fails for the first time long after the post. */
  @Test
  void waitsForAHistoryThatCanBeReadAgainSoon() {
    cut(new MethodFault.CutAfter());
    desk.turn();
    desk.clock.advance(Duration.ofHours(5));
    desk.workspace.faults().next(HISTORY, 2, new MethodFault.Status(503));
    desk.turn();
    desk.clock.advance(MINUTE);
    desk.turn();
    desk.clock.advance(Duration.ofSeconds(30));
    desk.turn();

    assertThat(desk.cards(Desk.PROD)).hasSize(1);
    assertThat(desk.calls("chat.postMessage")).isEqualTo(1);
  }

  @Test
  void aSecondCardIsClosedOnceTheHistoryCanBeRead() {
    Set<String> scopes = desk.workspace.tokens().scopes();
    Set<String> fewer = new HashSet<>(scopes);
    fewer.removeAll(Set.of("channels:history", "groups:history"));
    desk.workspace.tokens().grant(fewer);
    cut(new MethodFault.CutAfter());
    desk.turn();
    minutes(4);
    assertThat(desk.cards(Desk.PROD)).hasSize(2);

    desk.workspace.tokens().grant(scopes);
    minutes(2);
    List<WorkspaceMessage> cards = desk.workspace.snapshot().seenBy(Fixture.ALICE, Desk.PROD);
    assertThat(cards.get(0).blocks().toString()).contains("posted twice").doesNotContain("actions");
    assertThat(cards.get(1).blocks().toString()).contains("actions");
    int looked = desk.calls(HISTORY);
    minutes(5);
    assertThat(desk.calls(HISTORY)).isEqualTo(looked);
  }

  @Test
  void aRepeatedPostThatSurelyFailsIsStillLookedUpLater() {
    cut(new MethodFault.CutAfter());
    desk.turn();
    Channel channel = desk.workspace.snapshot().channel(Desk.PROD).orElseThrow();
    desk.workspace.put(channel.withMembers(List.of(Fixture.ALICE)));
    minutes(5);
    desk.workspace.put(channel);
    minutes(2);

    assertThat(desk.cards(Desk.PROD)).hasSize(1);
  }

  private void always(String method, MethodFault fault) {
    desk.workspace.faults().next(method, Integer.MAX_VALUE, fault);
  }

  private void cut(MethodFault fault) {
    desk.workspace.faults().next("chat.postMessage", 1, fault);
  }

  private void minutes(int count) {
    for (int minute = 0; minute < count; minute++) {
      desk.clock.advance(MINUTE);
      desk.turn();
    }
  }
}
