package io.directlinkbot.slack.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.log.LogCapture;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.sandbox.slack.web.MethodFaultPlan;
import io.directlinkbot.slack.api.ErrorWords;
import io.directlinkbot.slack.api.TokenRefused;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a refusal by Slack holds up, how long, and how the bot reports it. */
@Isolated("captures what the whole JVM logs")
final class RefusedPostTest {
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
  void aRefusedRequestHoldsUpNoOtherAndIsTriedAMinuteLater() {
    desk.offer(Desk.FIRST);
    desk.offer(Desk.SECOND);
    desk.workspace.faults().next("chat.postMessage", 1, new MethodFault.Refused("no_such_word"));
    assertThat(desk.turn()).isEqualTo(Desk.NEXT_LOOK);
    assertThat(desk.cards(Desk.PROD)).containsExactly("dxvif-2");
    desk.turn();
    assertThat(desk.calls("chat.postMessage")).isEqualTo(2);

    desk.laterTurn();
    assertThat(desk.cards(Desk.PROD)).containsExactly("dxvif-2", "dxvif-56781234");
  }

  @Test
  void aRefusedRequestIsTriedAtOnceWhenThereIsSomethingNewToShow() {
    desk.offer(Desk.FIRST);
    desk.workspace.faults().next("chat.postMessage", 1, new MethodFault.Refused("no_such_word"));
    desk.turn();
    desk.accept(Desk.FIRST);
    desk.turn();

    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending");
  }

  @Test
  void anArchivedChannelHoldsUpNoOtherAndCatchesUp() {
    desk.archive(Desk.PROD);
    desk.offer(Desk.FIRST);
    desk.offer(Desk.SECOND);
    desk.offer(Desk.ELSEWHERE);
    try (LogCapture log = LogCapture.of(ParkedChannels.class)) {
      for (int turn = 0; turn < 3; turn++) {
        assertThat(desk.turn()).isEqualTo(Desk.NEXT_LOOK);
      }
      assertThat(desk.cards(Desk.STAGING)).containsExactly("dxvif-3");
      assertThat(desk.cards(Desk.PROD)).isEmpty();
      assertThat(desk.parked()).containsOnlyKeys(Desk.PROD);
      assertThat(desk.parked().get(Desk.PROD))
          .asString()
          .contains("is_archived", "unarchive the channel");
      // one try for the channel, however many wait for it
      assertThat(desk.calls("chat.postMessage")).isEqualTo(2);
      desk.laterTurn();
      assertThat(desk.calls("chat.postMessage")).isEqualTo(3);

      desk.unarchive(Desk.PROD);
      desk.turn();
      assertThat(desk.cards(Desk.PROD)).isEmpty();
      desk.laterTurn();
      assertThat(desk.cards(Desk.PROD)).containsExactly("dxvif-56781234", "dxvif-2");
      assertThat(desk.parked()).isEmpty();
      assertThat(log.messages()).hasSize(2);
      assertThat(log.messages().getFirst())
          .contains(Desk.PROD, "is_archived", "unarchive the channel");
      assertThat(log.messages().getLast()).contains(Desk.PROD, "any more");
    }
  }

  @Test
  void aChannelStaysParkedThroughATurnThatCouldNotTryIt() {
    desk.archive(Desk.PROD);
    desk.offer(Desk.ELSEWHERE);
    desk.offer(Desk.FIRST);
    try (LogCapture log = LogCapture.of(ParkedChannels.class)) {
      desk.turn();
      desk.accept(Desk.ELSEWHERE);
      desk.workspace.faults().next(MethodFaultPlan.ANY, 1, new MethodFault.Status(503));
      desk.turn();
      assertThat(desk.parked()).containsOnlyKeys(Desk.PROD);
      desk.turn();
      assertThat(log.messages()).hasSize(1);
    }
  }

  @Test
  void aChannelIsNotParkedOnceNothingWaitsForIt() {
    desk.archive(Desk.PROD);
    desk.offer(Desk.FIRST);
    desk.turn();
    desk.append(Desk.FIRST, new Event.Vanished(desk.clock.instant(), Ending.WITHDRAWN));
    desk.unarchive(Desk.PROD);
    desk.laterTurn();

    assertThat(desk.parked()).isEmpty();
  }

  @Test
  void withoutTheScopeToPostEverythingWaitsAndOneLogLineForEachChannelSaysSo() {
    Set<String> granted = desk.workspace.tokens().scopes();
    desk.workspace.tokens().grant(Set.of("commands", "channels:history"));
    desk.offer(Desk.FIRST);
    desk.offer(Desk.SECOND);
    desk.offer(Desk.ELSEWHERE);
    try (LogCapture log = LogCapture.of(ParkedChannels.class)) {
      for (int turn = 0; turn < 5; turn++) {
        desk.turn();
      }
      assertThat(desk.calls("chat.postMessage")).isEqualTo(2);
      assertThat(desk.parked()).containsOnlyKeys(Desk.PROD, Desk.STAGING);
      assertThat(log.messages())
          .hasSize(2)
          .allSatisfy(
              line ->
                  assertThat(line)
                      .contains(
                          "missing_scope",
                          "the scope chat:write",
                          "manifest.yml",
                          "install it again"));
    }

    desk.workspace.tokens().grant(granted);
    desk.laterTurn();
    assertThat(desk.cards(Desk.PROD)).containsExactly("dxvif-56781234", "dxvif-2");
    assertThat(desk.cards(Desk.STAGING)).hasSize(1);
    assertThat(desk.parked()).isEmpty();
  }

  @Test
  void withoutTheScopeToLookUpAnInterruptedPostOnlyThatPostWaits() {
    Set<String> granted = desk.workspace.tokens().scopes();
    desk.workspace.tokens().grant(Set.of("commands", "chat:write"));
    desk.offer(Desk.FIRST);
    desk.workspace.faults().next("chat.postMessage", 1, new MethodFault.CutAfter());
    desk.turn();
    desk.offer(Desk.SECOND);
    try (LogCapture log = LogCapture.of(ParkedChannels.class)) {
      for (int turn = 0; turn < 5; turn++) {
        desk.turn();
      }
      assertThat(desk.cards(Desk.PROD)).containsExactly("dxvif-56781234", "dxvif-2");
      assertThat(desk.calls("conversations.history")).isEqualTo(1);
      assertThat(log.messages())
          .singleElement()
          .asString()
          .contains("missing_scope", "conversations.history", "channels:history");
    }
    desk.accept(Desk.FIRST);
    desk.turn();
    assertThat(desk.replies(card("dxvif-56781234"))).isEmpty();

    desk.workspace.tokens().grant(granted);
    desk.laterTurn();
    assertThat(desk.cards(Desk.PROD)).containsExactly("dxvif-56781234", "dxvif-2");
    assertThat(desk.replies(card("dxvif-56781234"))).containsExactly("pending");
    assertThat(desk.parked()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"invalid_auth", "token_revoked", "account_inactive"})
  void givesUpOnATokenThatAuthTestRefuses(String error) {
    desk.offer(Desk.FIRST);
    desk.workspace.faults().next("chat.postMessage", 1, new MethodFault.Refused(error));
    desk.workspace.faults().next("auth.test", 1, new MethodFault.Refused(error));

    assertThatThrownBy(desk::turn)
        .isInstanceOf(TokenRefused.class)
        .hasMessageContaining(error)
        .hasMessageContaining("slack.bot_token");
  }

  static Stream<String> wordsAboutRights() {
    return Stream.of(ErrorWords.TOKEN, ErrorWords.RIGHTS).flatMap(sort -> sort.words().stream());
  }

  @ParameterizedTest
  @MethodSource("wordsAboutRights")
  void aRefusalOfRightsInOneChannelParksThatChannel(String error) {
    desk.offer(Desk.FIRST);
    desk.offer(Desk.ELSEWHERE);
    desk.workspace
        .faults()
        .next(
            "chat.postMessage",
            RefusedPostTest::isInProd,
            Integer.MAX_VALUE,
            new MethodFault.Refused(error));
    desk.turn();
    desk.turn();

    assertThat(desk.cards(Desk.STAGING)).containsExactly("dxvif-3");
    assertThat(desk.parked()).containsOnlyKeys(Desk.PROD);
    assertThat(desk.parked().get(Desk.PROD)).asString().contains(error);
    desk.workspace.faults().clear();
    desk.laterTurn();
    assertThat(desk.cards(Desk.PROD)).containsExactly("dxvif-56781234");
    assertThat(desk.parked()).isEmpty();
  }

  @Test
  void whileAuthTestGivesNoAnswerATokenIsNotJudged() {
    desk.offer(Desk.FIRST);
    desk.workspace.faults().next("chat.postMessage", 1, new MethodFault.Refused("invalid_auth"));
    desk.workspace.faults().next("auth.test", 1, new MethodFault.Status(503));
    desk.turn();
    desk.turn();

    assertThat(desk.cards(Desk.PROD)).containsExactly("dxvif-56781234");
  }

  @Test
  void anUnknownRefusalIsReportedWithItsChannelAndKeepsNoOtherBack() {
    desk.offer(Desk.FIRST);
    desk.offer(Desk.SECOND);
    desk.workspace
        .faults()
        .next(
            "chat.postMessage",
            call -> call.path("text").asText().contains("dxvif-56781234"),
            Integer.MAX_VALUE,
            new MethodFault.Refused("a_word_of_tomorrow"));
    desk.turn();
    desk.turn();

    assertThat(desk.cards(Desk.PROD)).containsExactly("dxvif-2");
    assertThat(desk.calls("chat.postMessage")).isEqualTo(2);
    assertThat(desk.parked()).containsOnlyKeys(Desk.PROD);
    assertThat(desk.parked().get(Desk.PROD)).asString().contains("a_word_of_tomorrow");
    desk.workspace.faults().clear();
    desk.laterTurn();
    assertThat(desk.cards(Desk.PROD)).hasSize(2);
    assertThat(desk.parked()).isEmpty();
  }

  @Test
  void aMessageThatSlackTakesInNoFormIsReportedWithItsChannel() {
    desk.offer(Desk.FIRST);
    desk.workspace
        .faults()
        .next("chat.postMessage", Integer.MAX_VALUE, new MethodFault.Refused("invalid_blocks"));
    desk.turn();
    desk.turn();

    assertThat(desk.parked().get(Desk.PROD)).asString().contains("invalid_blocks");
    desk.append(Desk.FIRST, new Event.Vanished(desk.clock.instant(), Ending.WITHDRAWN));
    desk.workspace.faults().clear();
    desk.laterTurn();
    assertThat(desk.parked()).isEmpty();
  }

  private WorkspaceMessage card(String interfaceId) {
    return desk.workspace.snapshot().messages(Desk.PROD).stream()
        .filter(message -> message.text().contains(interfaceId))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isInProd(JsonNode call) {
    return call.path("channel").asText().equals(Desk.PROD);
  }
}
