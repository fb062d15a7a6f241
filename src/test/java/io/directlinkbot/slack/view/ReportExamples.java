package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.claimed;
import static io.directlinkbot.request.Examples.confirmed;
import static io.directlinkbot.request.Examples.declineClaimed;
import static io.directlinkbot.request.Examples.declined;
import static io.directlinkbot.request.Examples.request;
import static io.directlinkbot.request.Examples.seen;
import static io.directlinkbot.request.Examples.vanished;

import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Language;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.problem.StoreProblem;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.answer.AnswerContext;
import io.directlinkbot.slack.view.answer.GatewaysAnswer;
import io.directlinkbot.slack.view.answer.GatewaysAnswer.AccountGateways;
import io.directlinkbot.slack.view.answer.HealthAnswer;
import io.directlinkbot.slack.view.answer.HealthAnswer.PolledAccount;
import io.directlinkbot.slack.view.answer.HelpAnswer;
import io.directlinkbot.slack.view.answer.HistoryAnswer;
import io.directlinkbot.slack.view.answer.ReminderAnswer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers about everything else, in both languages, by the names of their golden files. */
final class ReportExamples {
  private static final List<String> VERBS =
      List.of(
          "status",
          "gateways",
          "history",
          "health",
          "accept",
          "decline",
          "remind",
          "expect",
          "help");

  private ReportExamples() {}

  static Map<String, Message> all() {
    Map<String, Message> answers = new LinkedHashMap<>(in(Language.ENGLISH));
    in(Language.FRENCH).forEach((name, answer) -> answers.put("fr-" + name, answer));
    return answers;
  }

  private static Map<String, Message> in(Language language) {
    AnswerContext context =
        AnswerExamples.context(language, AccountViews.with(AccountViews.COUNTERPARTY));
    Map<String, Message> answers = new LinkedHashMap<>(help(context.texts()));
    answers.putAll(history(context));
    answers.putAll(gateways(context));
    answers.putAll(health(context));
    answers.put("answer-remind", ReminderAnswer.comes(request(), context));
    answers.put(
        "answer-remind-too-soon",
        ReminderAnswer.notNow(request(new Event.ReminderAsked(NOW, Examples.BOB)), context));
    answers.put(
        "answer-remind-not-waiting",
        ReminderAnswer.notNow(request(claimed(), confirmed()), context));
    answers.put(
        "answer-remind-not-allowed",
        ReminderAnswer.notAllowed(Sentences.NOT_ALLOWED, context.texts()));
    return answers;
  }

  private static Map<String, Message> help(Texts texts) {
    Map<String, Message> answers = new LinkedHashMap<>();
    answers.put("answer-help", HelpAnswer.all("/directlink", texts));
    VERBS.forEach(
        verb ->
            answers.put(
                "answer-help-" + verb, HelpAnswer.of(verb, "/directlink", texts).orElseThrow()));
    answers.put(
        "answer-unknown",
        HelpAnswer.unknown("make <!channel> tea", Optional.empty(), "/directlink", texts));
    answers.put(
        "answer-unknown-near",
        HelpAnswer.unknown(
            "acept dxvif-56781234", Optional.of("accept dxvif-56781234"), "/directlink", texts));
    answers.put("answer-other-command", HelpAnswer.otherCommand("/directlink", "/dl", texts));
    return answers;
  }

  private static Map<String, Message> history(AnswerContext context) {
    List<InterfaceRequest> outcomes =
        List.of(
            request(claimed(), confirmed()),
            request(seen("available", Optional.of("vgw-87654321"))),
            request(claimed(), new Event.AcceptLeftOpen(NOW)),
            request(declineClaimed(), declined("rejected")),
            request(vanished(Ending.EXPIRED)),
            request(vanished(Ending.WITHDRAWN)),
            request(seen("rejected", Optional.empty())),
            request(seen("deleted", Optional.empty())),
            request(claimed(), confirmed(), vanished(Ending.DELETED)),
            request(new Event.OwnershipChecked(NOW, true)),
            request(claimed(), confirmed(), new Event.FollowEnded(NOW)));
    Map<String, Message> answers = new LinkedHashMap<>();
    answers.put(
        "answer-history",
        AnswerExamples.buttons(
            HistoryAnswer.of(outcomes, Optional.empty(), Optional.empty(), 1, context),
            "history",
            context));
    answers.put(
        "answer-history-since",
        AnswerExamples.buttons(
            HistoryAnswer.of(
                outcomes.subList(0, 1),
                Optional.of(NOW.minus(Duration.ofDays(7))),
                Optional.of("prod"),
                1,
                context),
            "history",
            context));
    answers.put(
        "answer-history-none",
        HistoryAnswer.of(List.of(), Optional.empty(), Optional.empty(), 1, context).message());
    answers.put(
        "answer-history-none-since",
        HistoryAnswer.of(List.of(), Optional.of(NOW), Optional.of("prod"), 1, context).message());
    answers.put("answer-history-unclear", HistoryAnswer.unclear("`lately` <!here>", context));
    return answers;
  }

  private static Map<String, Message> gateways(AnswerContext context) {
    List<Gateway> two = List.of(Examples.GATEWAY, Gateway.unread("vgw-00000002"));
    Map<String, Message> answers = new LinkedHashMap<>();
    answers.put(
        "answer-gateways",
        AnswerExamples.buttons(
            GatewaysAnswer.of(
                List.of(
                    new AccountGateways("prod", two, Optional.empty()),
                    new AccountGateways(
                        "staging", List.of(), Optional.of(Reason.of("reason.cloud.closed")))),
                "",
                1,
                context),
            "gateways",
            context));
    answers.put(
        "answer-gateways-found",
        GatewaysAnswer.of(
                List.of(new AccountGateways("prod", two.subList(0, 1), Optional.empty())),
                "paris",
                1,
                context)
            .message());
    answers.put(
        "answer-gateways-none",
        GatewaysAnswer.of(
                List.of(new AccountGateways("prod", List.of(), Optional.empty())), "", 1, context)
            .message());
    answers.put("answer-gateways-no-match", GatewaysAnswer.unclear("lyon", List.of(), context));
    answers.put("answer-gateways-which", GatewaysAnswer.unclear("vgw-", two, context));
    return answers;
  }

  private static Map<String, Message> health(AnswerContext context) {
    Texts texts = context.texts();
    PolledAccount well = new PolledAccount("prod", Optional.of(NOW), Optional.empty());
    Map<String, Message> answers = new LinkedHashMap<>();
    answers.put(
        "answer-health",
        HealthAnswer.of(List.of(well), Optional.empty(), Optional.empty(), Map.of(), 1, texts)
            .message());
    answers.put(
        "answer-health-troubles",
        HealthAnswer.of(
                List.of(
                    well,
                    new PolledAccount("new", Optional.empty(), Optional.empty()),
                    new PolledAccount(
                        "staging",
                        Optional.of(NOW),
                        Optional.of(Reason.quoted("The key is <refused>.")))),
                Optional.of(SlackProblem.SOCKET_MODE_OFF.reason()),
                Optional.of(StoreProblem.DISK_FULL.reason("bot.db")),
                Map.of(
                    "C0123456789",
                    Reason.of("reason.slack.invite", "chat.postMessage", "not_in_channel")),
                1,
                texts)
            .message());
    return answers;
  }
}
