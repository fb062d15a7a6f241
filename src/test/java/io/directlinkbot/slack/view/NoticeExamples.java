package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.request;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Language;
import io.directlinkbot.notice.Announcement;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.channel.DigestText;
import io.directlinkbot.slack.view.channel.ExpectText;
import io.directlinkbot.slack.view.channel.PollOutageText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What channels are told that belongs to no single request, by the names of the golden files. */
final class NoticeExamples {
  private static final Instant LAST = NOW.minus(Duration.ofHours(5));
  private static final String COMMAND = "/directlink";
  private static final String REASON =
      "The cloud did not take the access key AKID… <!channel>: check that the key is whole.";

  private final Language language;

  private NoticeExamples(Language language) {
    this.language = language;
  }

  static Map<String, Message> all(Language language) {
    return new NoticeExamples(language).all();
  }

  private Map<String, Message> all() {
    Map<String, Message> notices = new LinkedHashMap<>();
    notices.put("notice-blind", began(Optional.of(LAST), List.of(request())));
    notices.put("notice-blind-never-seen", began(Optional.empty(), List.of()));
    notices.put(
        "notice-blind-deadline-unknown", began(Optional.of(LAST), many(2, Optional.empty())));
    notices.put(
        "notice-sight-nothing-missed",
        ended(Optional.of(LAST), true, List.of(), 0, AccountViews.outscale()));
    notices.put(
        "notice-sight",
        ended(Optional.of(LAST), true, many(12, Optional.of(LAST)), 1, AccountViews.outscale()));
    notices.put(
        "notice-sight-aws",
        ended(Optional.of(LAST), true, many(1, Optional.of(LAST)), 3, AccountViews.aws()));
    notices.put(
        "notice-sight-first",
        ended(Optional.empty(), true, many(1, Optional.empty()), 0, AccountViews.outscale()));
    notices.put(
        "notice-absent",
        ended(Optional.of(LAST), false, many(1, Optional.of(LAST)), 0, AccountViews.outscale()));
    notices.put("notice-digest", digest(waiting(), List.of("staging")));
    notices.put("notice-digest-many", digest(many(25, Optional.of(LAST)), List.of()));
    notices.put(
        "notice-not-arrived",
        ExpectText.notArrived(
            announcement(true),
            List.of(AccountViews.with(AccountViews.COUNTERPARTY).in(language)),
            List.of("prod")));
    notices.put(
        "notice-not-arrived-without-note",
        ExpectText.notArrived(
            announcement(false), List.of(AccountViews.outscale().in(language)), List.of()));
    notices.putAll(answers());
    return notices;
  }

  private Map<String, Message> answers() {
    Texts texts = Texts.in(language);
    Map<String, Message> answers = new LinkedHashMap<>();
    answers.put(
        "answer-expect-none", ExpectText.list(texts, COMMAND, List.of(), NOW, ZoneOffset.UTC));
    answers.put(
        "answer-expect",
        ExpectText.list(
            texts,
            COMMAND,
            List.of(announcement(true), announcement(false)),
            NOW.plus(Duration.ofDays(9)),
            ZoneOffset.UTC));
    answers.put(
        "answer-expect-many",
        ExpectText.list(
            texts, COMMAND, Collections.nCopies(25, announcement(true)), NOW, ZoneOffset.UTC));
    answers.put(
        "answer-expect-noted",
        ExpectText.announced(texts, COMMAND, announcement(true), ZoneOffset.UTC, true));
    answers.put(
        "answer-expect-noted-without-day",
        ExpectText.announced(
            texts, COMMAND, announcement(false), ZoneId.of("Europe/Paris"), false));
    answers.put("answer-expect-already", ExpectText.already(texts, COMMAND, announcement(true)));
    answers.put("answer-expect-unclear-cancel", ExpectText.unclearCancel(texts, COMMAND));
    answers.put("answer-expect-cancelled", ExpectText.cancelled(texts, 3));
    answers.put("answer-expect-not-open", ExpectText.notOpen(texts, COMMAND, 3));
    answers.put("answer-expect-elsewhere", ExpectText.elsewhere(texts, List.of("C0123456789")));
    answers.put(
        "answer-expect-unclear",
        ExpectText.unclear(
            texts, COMMAND, "First comes the id of the connection, like `dxcon-12345678`."));
    return answers;
  }

  private static Announcement announcement(boolean whole) {
    return new Announcement(
        3,
        "C0123456789",
        Examples.ALICE,
        LAST,
        "dxcon-12345678",
        whole ? Optional.of(101) : Optional.empty(),
        whole ? Optional.of(LocalDate.of(2026, 12, 1)) : Optional.empty(),
        whole ? "*the* <!channel> new site" : "");
  }

  private Message digest(List<InterfaceRequest> open, List<String> unseen) {
    Map<String, AccountView> accounts =
        Map.of("prod", AccountViews.with(AccountViews.COUNTERPARTY), "aws", AccountViews.aws());
    return DigestText.of(
            Texts.in(language), open, unseen, accounts, AnswerExamples::link, NOW.plusSeconds(700))
        .orElseThrow();
  }

  /** The last is the first to expire; one may any time, and one never does. */
  static List<InterfaceRequest> waiting() {
    return List.of(
        InterfaceRequest.of(new RequestId("aws", "dxvif-aws", 1), List.of(Examples.offered())),
        numbered(1, Optional.of(LAST)),
        request(new Event.TakenUp(NOW.plusSeconds(600), Examples.BOB)),
        numbered(2, Optional.empty()),
        numbered(3, Optional.of(LAST.minusSeconds(60))),
        request(Examples.claimed(), Examples.confirmed()));
  }

  static List<InterfaceRequest> many(int count, Optional<Instant> lastAbsent) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> numbered(number, lastAbsent))
        .toList();
  }

  private Message began(Optional<Instant> last, List<InterfaceRequest> waiting) {
    return PollOutageText.began(
        new Notice.PollOutageBegan(NOW, "prod", last, Reason.quoted(REASON)),
        AccountViews.outscale().in(language),
        waiting);
  }

  private Message ended(
      Optional<Instant> last,
      boolean blind,
      List<InterfaceRequest> appeared,
      int changed,
      AccountView view) {
    Optional<Instant> since = blind ? Optional.of(LAST.plusSeconds(60)) : Optional.empty();
    List<RequestId> ids = appeared.stream().map(InterfaceRequest::id).toList();
    return PollOutageText.ended(
        new Notice.PollOutageEnded(NOW, "prod", last, since, ids, changed),
        view.in(language),
        appeared);
  }

  private static InterfaceRequest numbered(int number, Optional<Instant> lastAbsent) {
    String id = String.format(Locale.ROOT, "dxvif-%08d", number);
    Event offered =
        new Event.Offered(
            NOW, new OfferDraft().id(id).name("hosted-" + number).build(), lastAbsent, true);
    return InterfaceRequest.of(new RequestId(Examples.ID.account(), id, 1), List.of(offered));
  }
}
