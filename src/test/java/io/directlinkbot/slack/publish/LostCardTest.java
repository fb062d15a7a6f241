package io.directlinkbot.slack.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.WatchSettings;
import io.directlinkbot.config.Watches;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.Post;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cards that somebody deleted, or that are in a channel the bot can't reach any more. */
final class LostCardTest {
  private static final String ONCALL = "C0ONCALL";
  private static final Optional<String> NONE = Optional.empty();
  private static final Optional<Instant> NONE_AT = Optional.empty();

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void postACard() {
    desk = new Desk(folder);
    desk.offer(Desk.FIRST);
    desk.turn();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void aDeletedCardIsPostedAgainWithTheNextNewsAndUsedFromThenOn() {
    delete(desk.card(Desk.PROD));
    desk.turn();
    assertThat(desk.cards(Desk.PROD)).isEmpty();

    desk.accept(Desk.FIRST);
    desk.turn();
    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending");

    desk.see(Desk.FIRST, State.AVAILABLE);
    desk.turn();
    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending", "available");
  }

  /** A reminder does not change the card, so only a verification finds that it is gone. */
  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aReminderBringsADeletedCardBack(boolean replied) {
    if (replied) {
      remind(24);
      desk.turn();
    }
    delete(card());
    remind(4);
    desk.turn();
    desk.turn();

    WorkspaceMessage anew = newCard();
    assertThat(thread(anew)).hasSize(1);
  }

  @Test
  void anEscalationLinksToTheCardThatStands() {
    desk.workspace.put(Channel.open(ONCALL, "oncall", Fixture.ALICE, Fixture.BOT));
    desk.restart(
        AccountViews.english(
            Desk.account("prod", Desk.PROD).account(), Watches.escalatingTo(ONCALL), List.of()));
    desk.workspace
        .faults()
        .next(
            "chat.postMessage",
            call -> call.path("channel").asText().equals(ONCALL),
            1,
            new MethodFault.RateLimited(30));
    desk.append(Desk.FIRST, new Event.Reminded(desk.clock.instant(), Duration.ofHours(1), true));
    desk.turn();
    delete(card());
    desk.laterTurn();

    WorkspaceMessage anew = newCard();
    assertThat(desk.workspace.snapshot().seenBy(Fixture.ALICE, ONCALL))
        .singleElement()
        .satisfies(told -> assertThat(told.text()).contains(anew.ts().replace(".", "")));
  }

  @Test
  void theThreadOfAReplacedRequestStands() {
    RequestId next = Desk.request("prod", "dxvif-2");
    desk.append(Desk.FIRST, new Event.StateSeen(desk.clock.instant(), State.EXPIRED, NONE));
    desk.turn();
    delete(card());
    desk.append(
        next,
        new Event.Offered(
            desk.clock.instant(),
            Examples.named("dxvif-2"),
            NONE_AT,
            true,
            Optional.of(Desk.FIRST)));
    desk.turn();
    desk.turn();

    assertThat(thread(newCard()))
        .singleElement()
        .satisfies(reply -> assertThat(reply.text()).contains("was offered again"));
  }

  @Test
  void aDigestLinksToTheCardThatStands() {
    WatchSettings each = Watches.DEFAULT;
    WatchSettings daily =
        new WatchSettings(
            each.interval(),
            each.expiresAfter(),
            each.remindBefore(),
            each.escalateTo(),
            each.quietHours(),
            Optional.of(LocalTime.of(9, 0)),
            ZoneOffset.UTC,
            each.followFor());
    desk.restart(AccountViews.english(Desk.account("prod", Desk.PROD).account(), daily, List.of()));
    desk.turn();
    delete(card());
    desk.clock.advance(Duration.ofDays(1));
    desk.turn();

    String digest = desk.workspace.snapshot().messages(Desk.PROD).getLast().blocks().toString();
    assertThat(digest).contains("Today", newCard().ts().replace(".", ""));
  }

  @Test
  void noCardIsVerifiedWhileThereIsNothingToSay() {
    for (int turn = 0; turn < 20; turn++) {
      desk.laterTurn();
    }
    assertThat(desk.calls("chat.update")).isZero();

    desk.accept(Desk.FIRST);
    remind(4);
    desk.turn();
    desk.laterTurn();
    assertThat(desk.calls("chat.update")).isEqualTo(1);
  }

  @Test
  void noCardIsVerifiedWhileNothingCanBePosted() {
    desk.workspace
        .faults()
        .next("chat.postMessage", Integer.MAX_VALUE, new MethodFault.Refused("restricted_action"));
    remind(4);
    for (int turn = 0; turn < 20; turn++) {
      desk.turn();
    }

    assertThat(desk.calls("chat.update")).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cant_update_message", "edit_window_closed", "message_not_found"})
  void aCardThatCanNotBeUpdatedIsPostedAgainOnce(String error) {
    desk.accept(Desk.FIRST);
    desk.workspace.faults().next("chat.update", 1, new MethodFault.Refused(error));
    desk.turn();
    desk.turn();

    assertThat(desk.cards(Desk.PROD)).hasSize(2);
    assertThat(desk.calls("chat.update")).isEqualTo(1);
  }

  @Test
  void aReplyWhoseThreadIsGoneIsPostedWithANewCard() {
    desk.accept(Desk.FIRST);
    desk.workspace.faults().next("chat.postMessage", 1, new MethodFault.CutBefore());
    desk.turn();
    delete(desk.card(Desk.PROD));
    for (int turn = 0; turn < 4; turn++) {
      desk.turn();
    }

    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending");
  }

  @Test
  void aCardInAnArchivedChannelStaysTheOnlyOne() {
    desk.archive(Desk.PROD);
    desk.accept(Desk.FIRST);
    desk.turn();
    desk.turn();
    desk.unarchive(Desk.PROD);
    desk.laterTurn();

    assertThat(desk.card(Desk.PROD).text()).startsWith("Accepted (pending) by");
    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending");
  }

  @Test
  void aCardOutOfReachMovesToTheChannelThatIsConfiguredNow() {
    desk.archive(Desk.PROD);
    desk.accept(Desk.FIRST);
    desk.turn();
    desk.restart(Desk.account("prod", Desk.STAGING));
    desk.turn();

    assertThat(desk.replies(desk.card(Desk.STAGING))).containsExactly("pending");
  }

  @Test
  void aCardWithinReachStaysWhereItIs() {
    desk.restart(Desk.account("prod", Desk.STAGING));
    desk.accept(Desk.FIRST);
    desk.turn();

    assertThat(desk.replies(desk.card(Desk.PROD))).containsExactly("pending");
    assertThat(desk.cards(Desk.STAGING)).isEmpty();
  }

  @Test
  void aCardCutOffInAChannelOutOfReachIsPostedInTheNewOne() {
    delete(desk.card(Desk.PROD));
    desk.publications.forget(Post.card(Desk.FIRST));
    desk.restart(Desk.account("prod", Desk.PROD));
    desk.workspace.faults().next("chat.postMessage", 1, new MethodFault.CutBefore());
    desk.turn();
    desk.workspace.put(
        desk.workspace.snapshot().channel(Desk.PROD).orElseThrow().withMembers(List.of()));
    desk.restart(Desk.account("prod", Desk.STAGING));
    desk.turn();

    assertThat(desk.cards(Desk.STAGING)).hasSize(1);
  }

  /** While the bot posts the card, one person deletes it and another asks for its link. */
  @Test
  void aDoubtThatArisesDuringThePostIsResolved() {
    RequestId second = Desk.request("prod", "dxvif-2");
    desk.offer(second);
    desk.workspace
        .faults()
        .next(
            "chat.postMessage",
            _ -> {
              desk.doubt(second);
              return false;
            },
            1,
            new MethodFault.Status(503));
    desk.turn();
    desk.workspace.faults().clear();
    assertThat(desk.cards(Desk.PROD)).hasSize(2);
    int updates = desk.calls("chat.update");
    desk.turn();

    assertThat(desk.calls("chat.update")).isEqualTo(updates + 1);
  }

  /** While the bot changes the card, one person deletes it and another asks for its link. */
  @Test
  void aDoubtThatArisesDuringAChangeIsResolved() {
    WorkspaceMessage before = card();
    desk.append(Desk.FIRST, new Event.TakenUp(desk.clock.instant(), Examples.ALICE));
    desk.workspace
        .faults()
        .next(
            "chat.update",
            _ -> {
              desk.doubt(Desk.FIRST);
              return false;
            },
            1,
            new MethodFault.Status(503));
    desk.turn();
    desk.workspace.faults().clear();
    delete(before);
    desk.turn();

    assertThat(newCard().ts()).isNotEqualTo(before.ts());
  }

  private void remind(int hours) {
    desk.append(
        Desk.FIRST, new Event.Reminded(desk.clock.instant(), Duration.ofHours(hours), false));
  }

  /** The first request's last card, deleted or not. */
  private WorkspaceMessage card() {
    return desk.workspace.snapshot().messages(Desk.PROD).stream()
        .filter(each -> each.author().equals(Fixture.BOT))
        .filter(each -> each.metadata().toString().contains("directlink_request"))
        .filter(each -> each.metadata().toString().contains(Desk.FIRST.interfaceId()))
        .reduce((_, last) -> last)
        .orElseThrow();
  }

  private List<WorkspaceMessage> thread(WorkspaceMessage card) {
    return desk.workspace.snapshot().thread(Fixture.ALICE, card.channel(), card.ts());
  }

  private WorkspaceMessage newCard() {
    WorkspaceMessage card = card();
    assertThat(card.ts())
        .isEqualTo(
            desk.publications.find(Post.card(Desk.FIRST)).flatMap(it -> it.ts()).orElseThrow());
    return card;
  }

  private void delete(WorkspaceMessage card) {
    desk.workspace.person(Fixture.ALICE).delete(card.channel(), card.ts());
  }
}
