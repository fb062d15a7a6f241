package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.claimed;
import static io.directlinkbot.request.Examples.confirmed;
import static io.directlinkbot.request.Examples.request;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Language;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.whisper.CommandAnswer;
import io.directlinkbot.slack.view.whisper.DecisionText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Answers to commands, and what one person is told, by the names of their golden files. */
final class AnswerExamples {
  private AnswerExamples() {}

  static Map<String, Message> all() {
    Map<String, AccountView> accounts =
        Map.of("prod", AccountViews.with(AccountViews.COUNTERPARTY));
    Map<String, AccountView> digested =
        Map.of("prod", AccountViews.with(AccountViews.COUNTERPARTY), "aws", AccountViews.aws());
    Map<String, Message> answers = new LinkedHashMap<>();
    answers.put("answer-help", CommandAnswer.help("/directlink"));
    answers.put(
        "answer-unknown",
        CommandAnswer.unknown(Texts.in(Language.ENGLISH), "/directlink", "acept dxvif-56781234"));
    answers.put(
        "answer-status-none", CommandAnswer.status(List.of(), accounts, AnswerExamples::link, NOW));
    answers.put(
        "answer-status-some",
        CommandAnswer.status(
            List.of(request(claimed(), confirmed()), request()),
            accounts,
            AnswerExamples::link,
            NOW));
    answers.put(
        "answer-status-nearest-first",
        CommandAnswer.status(NoticeExamples.waiting(), digested, AnswerExamples::link, NOW));
    answers.put(
        "answer-status-many", CommandAnswer.status(many(25), accounts, AnswerExamples::link, NOW));
    answers.put(
        "answer-several",
        CommandAnswer.several(
            "/directlink",
            "hosted`-<!channel>",
            "are named",
            many(2),
            accounts,
            AnswerExamples::link,
            NOW));
    answers.put("answer-one", CommandAnswer.one(request(), accounts, AnswerExamples::link, NOW));
    answers.put(
        "answer-one-of-a-removed-account",
        CommandAnswer.one(request(), Map.of(), _ -> Optional.empty(), NOW));
    answers.put(
        "answer-one-accepted",
        CommandAnswer.one(request(claimed(), confirmed()), accounts, AnswerExamples::link, NOW));
    answers.put("answer-not-found", CommandAnswer.notFound("dxvif-00000000"));
    answers.put(
        "whisper-not-allowed",
        DecisionText.message(DecisionText.notAllowed(Sentences.NOT_ALLOWED)));
    return answers;
  }

  static List<InterfaceRequest> many(int count) {
    return IntStream.rangeClosed(1, count).mapToObj(AnswerExamples::numbered).toList();
  }

  static Optional<String> link(InterfaceRequest request) {
    return Optional.of("https://example.slack.com/archives/C0123456789/p1763892000000100");
  }

  private static InterfaceRequest numbered(int number) {
    String id = String.format(Locale.ROOT, "dxvif-%08d", number);
    Event offered = Examples.offered(new OfferDraft().id(id).name("hosted-" + number).build());
    return InterfaceRequest.of(new RequestId("prod", id, 1), List.of(offered));
  }
}
