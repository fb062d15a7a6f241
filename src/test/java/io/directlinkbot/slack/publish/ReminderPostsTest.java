package io.directlinkbot.slack.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Watches;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.ReminderBasis;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reminders are posted in time or not at all. */
final class ReminderPostsTest {
  private static final String ONCALL = "C0ONCALL";
  private static final int FEW_TURNS = 4;

  @TempDir private Path folder;
  private Desk desk;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    desk.workspace.put(Channel.open(ONCALL, "oncall", Fixture.ALICE));
    desk.offer(Desk.FIRST);
    desk.turn();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void afterAnOutageOnlyTheLatestIsPosted() {
    remind(24, false);
    remind(4, false);
    remind(1, true);
    turns();

    assertThat(reminders()).containsExactly("Last reminder");
  }

  @Test
  void noneIsPostedForARequestThatDoesNotWaitAnyMore() {
    remind(4, false);
    desk.append(Desk.FIRST, new Event.Vanished(desk.clock.instant(), Ending.WITHDRAWN));
    turns();

    assertThat(reminders()).isEmpty();
    assertThat(thread()).hasSize(1);
  }

  @Test
  void anInterruptedReminderStandsOnce() {
    remind(4, false);
    desk.workspace.faults().next("chat.postMessage", 1, new MethodFault.CutAfter());
    desk.turn();
    remind(1, true);
    turns();

    assertThat(reminders()).containsExactly("Reminder", "Last reminder");
  }

  @Test
  void theLastReminderIsAlsoPostedOnceToTheOtherChannel() {
    desk.restart(escalating());
    desk.workspace.put(Channel.open(ONCALL, "oncall", Fixture.ALICE, Fixture.BOT));
    remind(4, false);
    desk.turn();
    remind(1, true);
    desk.workspace.faults().next("chat.getPermalink", 1, new MethodFault.CutAfter());
    turns();

    assertThat(reminders()).containsExactly("Reminder", "Last reminder");
    assertThat(escalations()).hasSize(1);
    assertThat(escalations().getFirst().text()).contains("/archives/" + Desk.PROD + "/p");
  }

  @Test
  void anUrgentReminderIsAlsoPostedToTheOtherChannelAndTheNextIsNot() {
    desk.restart(escalating());
    desk.workspace.put(Channel.open(ONCALL, "oncall", Fixture.ALICE, Fixture.BOT));
    remind(new ReminderBasis(false, true));
    turns();
    remind(new ReminderBasis(true, false));
    turns();

    assertThat(reminders()).containsExactly("Reminder", "Reminder");
    assertThat(escalations()).hasSize(1);
  }

  @Test
  void aFailedEscalationKeepsBackNothingElse() {
    desk.restart(escalating());
    remind(1, true);
    turns();
    assertThat(reminders()).containsExactly("Last reminder");
    assertThat(desk.parked()).containsOnlyKeys(ONCALL);

    desk.workspace.put(Channel.open(ONCALL, "oncall", Fixture.ALICE, Fixture.BOT));
    desk.laterTurn();
    assertThat(escalations()).hasSize(1);
    desk.turn();
    assertThat(desk.parked()).isEmpty();
  }

  @Test
  void nothingIsEscalatedThatWasDecidedMeanwhile() {
    desk.restart(escalating());
    remind(1, true);
    turns();
    desk.accept(Desk.FIRST);
    turns();
    assertThat(thread()).hasSize(2);
    assertThat(desk.parked()).isEmpty();

    desk.workspace.put(Channel.open(ONCALL, "oncall", Fixture.ALICE, Fixture.BOT));
    desk.laterTurn();
    assertThat(escalations()).isEmpty();
  }

  private static AccountView escalating() {
    return AccountViews.english(
        Desk.account("prod", Desk.PROD).account(), Watches.escalatingTo(ONCALL), List.of());
  }

  private void remind(int hours, boolean last) {
    desk.append(
        Desk.FIRST, new Event.Reminded(desk.clock.instant(), Duration.ofHours(hours), last));
  }

  private void remind(ReminderBasis where) {
    desk.append(
        Desk.FIRST,
        new Event.Reminded(desk.clock.instant(), Duration.ofDays(3), false, Optional.of(where)));
  }

  private void turns() {
    for (int turn = 0; turn < FEW_TURNS; turn++) {
      desk.turn();
    }
  }

  private List<WorkspaceMessage> escalations() {
    return desk.workspace.snapshot().seenBy(Fixture.ALICE, ONCALL);
  }

  private List<String> reminders() {
    return thread().stream()
        .map(WorkspaceMessage::text)
        .filter(text -> text.contains("eminder:"))
        .map(text -> text.replaceFirst("^<@U0ALICE> ", "").replaceFirst(":.*", ""))
        .toList();
  }

  private List<WorkspaceMessage> thread() {
    WorkspaceMessage card = desk.workspace.snapshot().seenBy(Fixture.ALICE, Desk.PROD).getFirst();
    return desk.workspace.snapshot().thread(Fixture.ALICE, card.channel(), card.ts());
  }
}
