package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.ALICE;
import static io.directlinkbot.request.Examples.BOB;
import static io.directlinkbot.request.Examples.GATEWAY;
import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.approved;
import static io.directlinkbot.request.Examples.claimed;
import static io.directlinkbot.request.Examples.confirmed;
import static io.directlinkbot.request.Examples.request;
import static io.directlinkbot.request.Examples.seen;
import static io.directlinkbot.request.Examples.vanished;

import com.slack.api.model.view.View;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Language;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.answer.RequestAnswer;
import io.directlinkbot.slack.view.answer.StatusAnswer;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.card.RequestCard;
import io.directlinkbot.slack.view.channel.DigestText;
import io.directlinkbot.slack.view.dialog.AcceptDialog;
import io.directlinkbot.slack.view.thread.EventReply;
import io.directlinkbot.slack.view.thread.ReminderReply;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is shown where it takes two people, by the names of the golden files. */
final class ApprovalExamples {
  private static final GatewayChoice SOME = new GatewayChoice.Some(3, Optional.of(GATEWAY));
  private static final Gateway OTHER =
      new Gateway("vgw-11111111", Optional.empty(), "available", GATEWAY.net());

  private ApprovalExamples() {}

  static Map<String, Message> messages() {
    Map<String, Message> messages = new LinkedHashMap<>();
    messages.put("card-two-waiting", card(request()));
    messages.put("card-two-approved-once", card(request(approved())));
    messages.put("card-two-confirming", card(request(approved(), claimed())));
    messages.put("card-two-accepted", card(request(approved(), claimed(), confirmed())));
    messages.put(
        "card-two-expired-while-confirming",
        card(request(approved(), claimed(), vanished(Ending.EXPIRED))));
    messages.putAll(replies(Language.ENGLISH));
    messages.putAll(unfinished());
    messages.put(
        "answer-status-approved-once",
        StatusAnswer.of(
                List.of(request(approved())),
                1,
                AnswerExamples.context(Language.ENGLISH, AccountViews.forTwo()))
            .message());
    messages.put(
        "answer-one-approved-once",
        RequestAnswer.of(
            request(approved()),
            List.of(),
            List.of(),
            List.of(Examples.offered(), approved()),
            AnswerExamples.context(
                Language.ENGLISH, Map.of("prod", AccountViews.forTwo()), NOW.plusSeconds(600))));
    return messages;
  }

  /** The second approval is awaited, and does not come. */
  private static Map<String, Message> unfinished() {
    Event.StateSeen expired = seen("expired", Optional.empty());
    Map<String, Message> messages = new LinkedHashMap<>();
    messages.put("card-two-expired", card(request(approved(), expired)));
    return messages;
  }

  /** What threads and channels show of it. */
  static Map<String, Message> replies(Language language) {
    AccountView view = AccountViews.forTwo().in(language);
    InterfaceRequest once = request(approved());
    Event.Reminded last =
        new Event.Reminded(NOW.plus(Duration.ofHours(167)), Duration.ofHours(1), true);
    Map<String, Message> messages = new LinkedHashMap<>();
    messages.put("reply-approved", reply(language, request(), approved()));
    messages.put(
        "reply-approved-instead",
        reply(
            language,
            request(approved()),
            new Event.Approved(NOW.plusSeconds(400), new Claim(ALICE, OTHER, ""))));
    messages.put(
        "reply-approval-withdrawn",
        reply(
            language, request(approved()), new Event.ApprovalWithdrawn(NOW.plusSeconds(400), BOB)));
    messages.put(
        "reply-approval-lapsed",
        reply(
            language,
            request(approved()),
            new Event.ApprovalWithdrawn(
                NOW.plusSeconds(400), BOB, Optional.of(Reason.of("reason.lapsed.deactivated")))));
    messages.put(
        "reply-accepted-by-two", reply(language, request(approved(), claimed()), confirmed()));
    messages.put(
        "reminder-second-approval", EventReply.of(once, last, view).orElseThrow().message());
    messages.put(
        "reminder-second-approval-elsewhere",
        ReminderReply.elsewhere(once, last, view, Optional.empty()));
    messages.put(
        "notice-digest-second-approval",
        DigestText.of(
                Texts.in(language),
                List.of(once),
                List.of(),
                Map.of("prod", view),
                AnswerExamples::link,
                NOW.plusSeconds(700))
            .orElseThrow());
    messages.put("reply-two-expired", reply(language, once, seen("expired", Optional.empty())));
    messages.put("reply-two-vanished", reply(language, once, vanished(Ending.EXPIRED)));
    messages.put("reply-two-withdrawn", reply(language, once, vanished(Ending.WITHDRAWN)));
    messages.put("reply-two-deleted", reply(language, once, seen("deleted", Optional.empty())));
    return messages;
  }

  static Map<String, View> dialogs() {
    Map<String, View> dialogs = new LinkedHashMap<>();
    dialogs.put("dialog-two-first", dialog(request(), GATEWAY));
    dialogs.put("dialog-two-second", dialog(request(approved()), GATEWAY));
    dialogs.put("dialog-two-other-gateway", dialog(request(approved()), OTHER));
    return dialogs;
  }

  private static Message card(InterfaceRequest request) {
    return RequestCard.of(
        request,
        AccountViews.forTwo(),
        SOME,
        CardExamples.findings(request, AccountViews.forTwo()),
        NOW.plusSeconds(3_600));
  }

  private static View dialog(InterfaceRequest request, Gateway chosen) {
    return AcceptDialog.of(
        DialogExamples.acceptance(request, AccountViews.forTwo(), Optional.of(chosen), SOME),
        Texts.in(Language.ENGLISH),
        NOW.plusSeconds(600));
  }

  private static Message reply(Language language, InterfaceRequest before, Event event) {
    return EventReply.of(before, event, AccountViews.outscale().in(language))
        .orElseThrow()
        .message();
  }
}
