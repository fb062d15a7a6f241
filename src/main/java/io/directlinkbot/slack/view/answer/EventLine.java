package io.directlinkbot.slack.view.answer;

import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import java.util.Locale;

/** One event of a history, in a line: when, who and what. */
final class EventLine {
  /** A history of such lines stays below the length of a section. */
  private static final int REASON_MOST = 100;

  private EventLine() {}

  /** Returns the line in mrkdwn. */
  static String of(Event event, Texts texts) {
    return "• " + SlackDate.local(event.at()) + " · " + what(event, texts);
  }

  private static String what(Event event, Texts texts) {
    return switch (event) {
      case Event.Offered it ->
          texts.get("command.event.offered", Mrkdwn.code(it.offer().state().name()));
      case Event.OwnershipChecked it ->
          texts.get(it.ours() ? "command.event.own-offer" : "command.event.offer-to-us");
      case Event.Approved it -> claimed("command.event.approved", it.claim(), texts);
      case Event.ApprovalWithdrawn it ->
          it.lapsed()
              .map(
                  why ->
                      texts.get(
                          "command.event.approval-lapsed",
                          Mrkdwn.mention(it.person()),
                          escaped(texts.get(why))))
              .orElseGet(
                  () -> texts.get("command.event.approval-withdrawn", Mrkdwn.mention(it.person())));
      case Event.Claimed it -> claimed("command.event.claimed", it.claim(), texts);
      case Event.Confirmed it ->
          texts.get("command.event.confirmed", Mrkdwn.code(it.answer().name()));
      case Event.AcceptLeftOpen _ -> texts.get("command.event.left-open");
      case Event.ConfirmFailed it ->
          texts.get("command.event.confirm-failed", escaped(texts.get(it.reason())));
      case Event.DeclineClaimed it ->
          texts.get(
              "word.declined-by",
              Mrkdwn.mention(it.decline().person()),
              escaped(it.decline().reason()));
      case Event.Declined it ->
          texts.get("command.event.declined", Mrkdwn.code(it.answer().name()));
      case Event.DeclineFailed it ->
          texts.get("command.event.decline-failed", escaped(texts.get(it.reason())));
      case Event.StateSeen it -> seen(it, texts);
      case Event.Vanished it -> texts.get("command.event.vanished", word(it.ending()));
      case Event.Returned it ->
          texts.get(
              "command.event.returned",
              Mrkdwn.code(it.state().name()),
              SlackDate.local(it.missingSince()));
      case Event.Refused it ->
          texts.get(
              "command.event.refused",
              Mrkdwn.mention(it.person()),
              escaped(texts.get(it.reason())));
      case Event.TakenUp it -> texts.get("command.event.taken-up", Mrkdwn.mention(it.person()));
      case Event.PutBack it -> texts.get("command.event.put-back", Mrkdwn.mention(it.person()));
      case Event.Reminded it ->
          texts.get(it.last() ? "command.event.last-reminded" : "command.event.reminded");
      case Event.Snoozed it ->
          texts.get("word.snoozed-until", Mrkdwn.mention(it.person()), SlackDate.local(it.until()));
      case Event.SnoozeEnded it ->
          it.person()
              .map(person -> texts.get("command.event.snooze-ended", Mrkdwn.mention(person)))
              .orElseGet(() -> texts.get("command.event.snooze-over"));
      case Event.ReminderAsked it -> texts.get("command.event.asked", Mrkdwn.mention(it.person()));
      case Event.Expected it ->
          texts.get("command.event.expected", Mrkdwn.mention(it.expectation().person()));
      case Event.StillPending _ -> texts.get("command.event.still-pending");
      case Event.FollowEnded _ -> texts.get("command.event.follow-ended");
    };
  }

  private static String claimed(String key, Claim claim, Texts texts) {
    return texts.get(key, Mrkdwn.mention(claim.person()), Mrkdwn.code(claim.gateway().id()));
  }

  private static String seen(Event.StateSeen seen, Texts texts) {
    String state = Mrkdwn.code(seen.state().name());
    return seen.gateway()
        .map(gateway -> texts.get("command.event.state-with", state, Mrkdwn.code(gateway)))
        .orElseGet(() -> texts.get("command.event.state", state));
  }

  /** The API's words; an end that the API has no word for is named like one. */
  private static String word(Ending ending) {
    return Mrkdwn.code(ending.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private static String escaped(String foreign) {
    return ForeignText.escaped(foreign, REASON_MOST);
  }
}
