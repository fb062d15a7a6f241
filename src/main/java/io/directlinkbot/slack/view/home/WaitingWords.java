package io.directlinkbot.slack.view.home;

import static java.util.stream.Collectors.joining;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.reminder.ReminderRules;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.DeadlineClause;
import io.directlinkbot.slack.view.FirstApproval;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/** Until when a request waits, and who is on it. */
final class WaitingWords {
  private WaitingWords() {}

  static String of(InterfaceRequest request, HomeAudience audience) {
    return Stream.of(
            Optional.of(
                DeadlineClause.of(audience.texts(), request, audience.accounts(), audience.now())),
            approval(request, audience.texts()),
            caretaker(request, audience),
            snooze(request, audience),
            elsewhere(request, audience.texts()))
        .flatMap(Optional::stream)
        .collect(joining(" · "));
  }

  private static Optional<String> approval(InterfaceRequest request, Texts texts) {
    return request
        .approval()
        .map(Event.Approved::claim)
        .map(first -> FirstApproval.clause(texts, first));
  }

  private static Optional<String> caretaker(InterfaceRequest request, HomeAudience audience) {
    return request
        .caretaker(audience.now())
        .map(it -> audience.texts().get("word.on-it", Mrkdwn.mention(it.person())));
  }

  private static Optional<String> snooze(InterfaceRequest request, HomeAudience audience) {
    return Optional.ofNullable(audience.accounts().get(request.id().account()))
        .map(AccountView::reminders)
        .flatMap(
            rules ->
                rules
                    .snoozeOf(request, audience.now())
                    .map(it -> words(it, rules, request, audience.texts())));
  }

  private static String words(
      Event.Snoozed snoozed, ReminderRules rules, InterfaceRequest request, Texts texts) {
    Instant until = rules.lastWithin(snoozed, request).orElse(snoozed.until());
    return texts.get(
        "word.snoozed-until", Mrkdwn.mention(snoozed.person()), SlackDate.local(until));
  }

  private static Optional<String> elsewhere(InterfaceRequest request, Texts texts) {
    return request.isPrivate() ? Optional.empty() : Optional.of(texts.get("home.elsewhere"));
  }
}
