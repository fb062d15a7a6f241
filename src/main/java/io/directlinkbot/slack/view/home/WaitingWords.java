package io.directlinkbot.slack.view.home;

import static java.util.stream.Collectors.joining;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.DeadlineClause;
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
            Optional.of(deadline(request, audience)),
            approval(request, audience.texts()),
            caretaker(request, audience),
            snooze(request, audience),
            elsewhere(request, audience.texts()))
        .flatMap(Optional::stream)
        .collect(joining(" · "));
  }

  private static String deadline(InterfaceRequest request, HomeAudience audience) {
    return DeadlineClause.deadline(request, audience.accounts())
        .map(known -> expiry(known, audience))
        .orElseGet(
            () ->
                audience.texts().get("home.waits-since", SlackDate.local(request.offered().at())));
  }

  private static String expiry(Deadline deadline, HomeAudience audience) {
    Texts texts = audience.texts();
    String latest = SlackDate.local(deadline.latest());
    if (audience.now().isAfter(deadline.latest())) {
      return texts.get("home.overdue", latest);
    }
    Optional<Instant> safe =
        deadline.safe().filter(at -> audience.now().isBefore(at) || deadline.isNarrowFrom(at));
    if (safe.isEmpty()) {
      return texts.get("home.expires-any-moment", latest);
    }
    String earliest = SlackDate.local(safe.get());
    return deadline.isNarrowFrom(safe.get())
        ? texts.get("home.expires", earliest)
        : texts.get("home.expires-earliest", earliest);
  }

  private static Optional<String> approval(InterfaceRequest request, Texts texts) {
    return request
        .approval()
        .map(Event.Approved::claim)
        .map(
            first ->
                texts.get(
                    "home.approval",
                    Mrkdwn.mention(first.person()),
                    Mrkdwn.code(first.gateway().id())));
  }

  private static Optional<String> caretaker(InterfaceRequest request, HomeAudience audience) {
    return request
        .caretaker(audience.now())
        .map(it -> audience.texts().get("home.on-it", Mrkdwn.mention(it.person())));
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
        .get("home.snoozed", Mrkdwn.mention(snoozed.person()), SlackDate.local(until));
  }

  private static Optional<String> elsewhere(InterfaceRequest request, Texts texts) {
    return request.isPrivate() ? Optional.empty() : Optional.of(texts.get("home.elsewhere"));
  }
}
