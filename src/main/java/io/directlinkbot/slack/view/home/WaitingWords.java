package io.directlinkbot.slack.view.home;

import static java.util.stream.Collectors.joining;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
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

  /** The last reminder ends the snooze, as on the card. */
  private static Optional<String> snooze(InterfaceRequest request, HomeAudience audience) {
    Optional<AccountView> view =
        Optional.ofNullable(audience.accounts().get(request.id().account()));
    return view.filter(it -> request.attention().isSnoozed(audience.now()))
        .filter(it -> it.reminders().canBeSnoozed(request, audience.now()))
        .flatMap(
            it ->
                request
                    .attention()
                    .snoozed()
                    .map(snoozed -> words(snoozed, it, request, audience)));
  }

  private static String words(
      Event.Snoozed snoozed, AccountView view, InterfaceRequest request, HomeAudience audience) {
    Instant until =
        view.reminders()
            .lastOf(request)
            .filter(last -> last.isBefore(snoozed.until()))
            .orElse(snoozed.until());
    return audience
        .texts()
        .get("word.snoozed-until", Mrkdwn.mention(snoozed.person()), SlackDate.local(until));
  }

  private static Optional<String> elsewhere(InterfaceRequest request, Texts texts) {
    return request.isPrivate() ? Optional.empty() : Optional.of(texts.get("home.elsewhere"));
  }
}
