package io.directlinkbot.slack.view.thread;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import java.time.Instant;
import java.util.Optional;

/** The replies that reminders are snoozed, by whom and until when, and that they are no longer. */
final class SnoozeReply {
  private SnoozeReply() {}

  /** Returns the reply; empty when the request does not wait. */
  static Optional<ThreadReply> begun(
      InterfaceRequest before, Event.Snoozed snoozed, AccountView view) {
    Texts texts = Texts.in(view.language());
    String person = Mrkdwn.mention(snoozed.person());
    Optional<Instant> last = view.reminders().lastWithin(snoozed, before);
    return quiet(
        before,
        ReplyText.plain(
            before,
            subject ->
                last.map(
                        it ->
                            texts.get(
                                "thread.snoozed-but-last", person, subject, SlackDate.local(it)))
                    .orElseGet(
                        () ->
                            texts.get(
                                "thread.snoozed",
                                person,
                                subject,
                                SlackDate.local(snoozed.until())))));
  }

  /** Returns the reply; empty when nothing was snoozed, or the request does not wait. */
  static Optional<ThreadReply> ended(
      InterfaceRequest before, Event.SnoozeEnded ended, AccountView view) {
    Texts texts = Texts.in(view.language());
    Optional<String> person = ended.person().map(Mrkdwn::mention);
    return before.attention().snoozed().isEmpty()
        ? Optional.empty()
        : quiet(
            before,
            ReplyText.plain(
                before,
                subject ->
                    person
                        .map(it -> texts.get("thread.snooze-ended", it, subject))
                        .orElseGet(() -> texts.get("thread.snooze-over", subject))));
  }

  private static Optional<ThreadReply> quiet(InterfaceRequest request, Message message) {
    return request.waits() ? Optional.of(new ThreadReply(message, false)) : Optional.empty();
  }
}
