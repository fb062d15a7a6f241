package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.claimed;
import static io.directlinkbot.request.Examples.confirmed;
import static io.directlinkbot.request.Examples.request;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Language;
import io.directlinkbot.directlink.State;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.ListedInterfaces;
import io.directlinkbot.request.preflight.Preflight;
import io.directlinkbot.request.preflight.Proposal;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.answer.AnswerButtons;
import io.directlinkbot.slack.view.answer.AnswerContext;
import io.directlinkbot.slack.view.answer.AnswerQuestion;
import io.directlinkbot.slack.view.answer.AnswerText;
import io.directlinkbot.slack.view.answer.MatchAnswer;
import io.directlinkbot.slack.view.answer.PagedAnswer;
import io.directlinkbot.slack.view.answer.RequestAnswer;
import io.directlinkbot.slack.view.answer.StatusAnswer;
import io.directlinkbot.slack.view.whisper.DecisionText;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Answers about requests, in both languages, by the names of their golden files. */
final class AnswerExamples {
  private AnswerExamples() {}

  static Map<String, Message> all() {
    Map<String, Message> answers = new LinkedHashMap<>(in(Language.ENGLISH));
    in(Language.FRENCH).forEach((name, answer) -> answers.put("fr-" + name, answer));
    answers.put(
        "whisper-not-allowed",
        Message.paragraph(
            DecisionText.notAllowed(Texts.in(Language.ENGLISH), Sentences.NOT_ALLOWED)));
    return answers;
  }

  private static Map<String, Message> in(Language language) {
    AnswerContext one = context(language, AccountViews.with(AccountViews.COUNTERPARTY));
    AnswerContext two =
        context(
            language,
            Map.of("prod", AccountViews.with(AccountViews.COUNTERPARTY), "aws", AccountViews.aws()),
            NOW);
    Map<String, Message> answers = new LinkedHashMap<>();
    answers.put("answer-status-none", status(List.of(), 1, one));
    answers.put(
        "answer-status-some", status(List.of(request(claimed(), confirmed()), request()), 1, one));
    answers.put("answer-status-nearest-first", status(NoticeExamples.waiting(), 1, two));
    answers.put("answer-status-many", status(many(25), 2, one));
    answers.put("answer-status-being-deleted", status(List.of(deleting(), request()), 1, one));
    answers.put(
        "answer-status-shared",
        AnswerText.shared(
            StatusAnswer.of(List.of(request()), 1, one).message(),
            Examples.ALICE,
            "/directlink",
            "status",
            one.texts()));
    answers.put(
        "answer-several",
        buttons(MatchAnswer.several("hosted`-<!channel>", many(2), 1, one), "status", one));
    answers.put("answer-which", MatchAnswer.which("accept", "hosted", many(7), one));
    answers.put("answer-which-of-all", MatchAnswer.which("accept", "", many(2), one));
    answers.put("answer-not-found", MatchAnswer.none("dxvif-00000000", one.texts()));
    answers.putAll(single(language, one));
    return answers;
  }

  private static Map<String, Message> single(Language language, AnswerContext one) {
    Map<String, Message> answers = new LinkedHashMap<>();
    answers.put("answer-one", about(one, List.of(Examples.offered())));
    answers.put(
        "answer-one-of-a-removed-account",
        about(context(language, Map.of(), NOW), List.of(Examples.offered())));
    answers.put(
        "answer-one-accepted", about(one, List.of(Examples.offered(), claimed(), confirmed())));
    answers.put("answer-one-every-event", about(one, everyEvent()));
    return answers;
  }

  private static Message about(AnswerContext context, List<Event> history) {
    InterfaceRequest request = InterfaceRequest.of(Examples.ID, history);
    return RequestAnswer.of(request, findings(request), List.of(), history, context);
  }

  /** More than the answer shows, so the first of them are counted only. */
  static List<Event> everyEvent() {
    Instant later = NOW.plusSeconds(60);
    return List.of(
        Examples.offered(),
        new Event.OwnershipChecked(later, false),
        new Event.Expected(later, Examples.expectation()),
        new Event.Reminded(later, Duration.ofDays(1), true),
        new Event.Claimed(later, Examples.claim()),
        new Event.ConfirmFailed(later, Reason.of("reason.decide.gateway-detached", "vgw-87654321")),
        new Event.Refused(later, Examples.BOB, Reason.of("reason.refusal.not-approver", "<prod>")),
        new Event.TakenUp(later, Examples.BOB),
        new Event.PutBack(later, Examples.BOB),
        new Event.Reminded(later, Duration.ofDays(3), false),
        new Event.Snoozed(later, Examples.BOB, later.plusSeconds(86_400)),
        new Event.SnoozeEnded(later, Examples.BOB),
        new Event.ReminderAsked(later, Examples.ALICE),
        new Event.Approved(later, Examples.claim()),
        new Event.ApprovalWithdrawn(later, Examples.ALICE),
        new Event.DeclineClaimed(later, Examples.decline()),
        new Event.DeclineFailed(later, Reason.quoted("the key may not delete it")),
        new Event.StateSeen(later, State.DELETING, Optional.of("vgw-87654321")),
        new Event.Vanished(later, Ending.WITHDRAWN),
        new Event.Returned(later, NOW, State.CONFIRMING, Optional.empty()));
  }

  private static List<Finding> findings(InterfaceRequest request) {
    return request.waits()
        ? Preflight.of(
            new Proposal(
                request,
                Optional.empty(),
                Optional.of(new ListedInterfaces(List.of())),
                AccountViews.with(AccountViews.COUNTERPARTY)
                    .lookUpCounterparty(request.offer().connection())))
        : List.of();
  }

  private static Message status(List<InterfaceRequest> open, int page, AnswerContext context) {
    return buttons(StatusAnswer.of(open, page, context), "status", context);
  }

  static Message buttons(PagedAnswer answer, String line, AnswerContext context) {
    return AnswerButtons.under(
        answer, new AnswerQuestion(line, "", answer.page()), true, context.texts());
  }

  static AnswerContext context(Language language, AccountView account) {
    return context(language, Map.of("prod", account), NOW);
  }

  static AnswerContext context(Language language, Map<String, AccountView> accounts, Instant now) {
    return new AnswerContext(
        Texts.in(language), "/directlink", accounts, AnswerExamples::link, now);
  }

  static List<InterfaceRequest> many(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(AnswerExamples::numbered).toList();
  }

  static Optional<String> link(InterfaceRequest request) {
    return Optional.of("https://example.slack.com/archives/C0123456789/p1763892000000100");
  }

  private static InterfaceRequest deleting() {
    return InterfaceRequest.of(
        new RequestId("prod", "dxvif-00000001", 1),
        List.of(
            Examples.offered(new OfferDraft().id("dxvif-00000001").build()),
            new Event.StateSeen(NOW, State.DELETING, Optional.empty())));
  }

  private static InterfaceRequest numbered(int number) {
    String id = String.format(Locale.ROOT, "dxvif-%08d", number);
    Event offered = Examples.offered(new OfferDraft().id(id).name("hosted-" + number).build());
    return InterfaceRequest.of(new RequestId("prod", id, 1), List.of(offered));
  }
}
