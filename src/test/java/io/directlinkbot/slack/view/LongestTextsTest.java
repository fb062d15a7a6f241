package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.config.Language;
import io.directlinkbot.decide.Decision;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.notice.Announcement;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.Expectation;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.sandbox.slack.validation.BlockKit;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.channel.DigestText;
import io.directlinkbot.slack.view.channel.ExpectText;
import io.directlinkbot.slack.view.channel.PollOutageText;
import io.directlinkbot.slack.view.channel.StoreOutageText;
import io.directlinkbot.slack.view.thread.EventReply;
import io.directlinkbot.slack.view.thread.OfferedAgainReply;
import io.directlinkbot.slack.view.thread.ReminderReply;
import io.directlinkbot.slack.view.thread.ThreadReply;
import io.directlinkbot.slack.view.whisper.DecisionText;
import io.directlinkbot.slack.view.whisper.DeclineText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slack takes what threads, channels and people read, however long the values in it are. */
final class LongestTextsTest {
  private static final String LONG = "&".repeat(3_000);
  private static final String ID = "dxvif-" + "a".repeat(200);
  private static final String LINK = "https://example.slack.com/archives/C0123456789/p1700000000";
  private static final Instant LATER = NOW.plus(Duration.ofDays(400));
  private static final Gateway GATEWAY =
      new Gateway("vgw-" + "b".repeat(200), Optional.of(LONG), "available", Optional.empty());
  private static final Claim CLAIM =
      new Claim(
          Examples.ALICE, GATEWAY, LONG, Optional.of(Collections.nCopies(12, Reason.quoted(LONG))));

  @ParameterizedTest
  @EnumSource
  void slackTakesEachReply(Language language) {
    for (AccountView view : views(language)) {
      for (List<Event> history : histories()) {
        InterfaceRequest before = request(1);
        for (Event event : history) {
          EventReply.of(before, event, view).map(ThreadReply::message).ifPresent(this::check);
          before = before.apply(event);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void slackTakesEachReminder(Language language) {
    Event.Reminded last = new Event.Reminded(LATER, Duration.ofHours(1), true);
    for (AccountView view : views(language)) {
      InterfaceRequest once = request(1).apply(new Event.Approved(NOW, CLAIM));
      check(ReminderReply.elsewhere(once, last, view, Optional.of(LINK)));
      check(ReminderReply.direct(Texts.in(language), once, last, view, Optional.of(LINK)));
      check(OfferedAgainReply.of(Texts.in(language), request(1), request(2), LINK));
    }
  }

  @ParameterizedTest
  @EnumSource
  void slackTakesEachNotice(Language language) {
    Texts texts = Texts.in(language);
    List<InterfaceRequest> many =
        IntStream.range(1, 100).mapToObj(LongestTextsTest::request).toList();
    List<String> accounts = Collections.nCopies(50, LONG);
    for (AccountView view : views(language)) {
      check(
          DigestText.of(texts, many, accounts, Map.of("prod", view), _ -> Optional.of(LINK), LATER)
              .orElseThrow());
      check(
          PollOutageText.began(
              new Notice.PollOutageBegan(LATER, "prod", Optional.of(NOW), Reason.quoted(LONG)),
              view,
              many));
      List<RequestId> ids = many.stream().map(InterfaceRequest::id).toList();
      check(
          PollOutageText.ended(
              new Notice.PollOutageEnded(
                  LATER, "prod", Optional.of(NOW), Optional.empty(), ids, 3_000),
              view,
              many));
      check(ExpectText.notArrived(announcement(), List.of(view), accounts));
    }
    check(StoreOutageText.unwritable(texts, NOW));
    check(StoreOutageText.writable(texts, NOW, LATER));
  }

  @ParameterizedTest
  @EnumSource
  void slackTakesEachAnswer(Language language) {
    Texts texts = Texts.in(language);
    ZoneId zone = ZoneId.of("America/Argentina/ComodRivadavia");
    check(ExpectText.list(texts, "/directlink", List.of(), LATER, zone));
    check(
        ExpectText.list(
            texts, "/directlink", Collections.nCopies(100, announcement()), LATER, zone));
    check(ExpectText.announced(texts, "/directlink", announcement(), zone, false));
    check(ExpectText.already(texts, "/directlink", announcement()));
    Finding warning =
        new Finding(
            Finding.Level.WARN,
            "finding.vlan-in-use.title",
            "finding.vlan-in-use",
            List.of("4094", LONG, LONG));
    for (Decision.ForAccept decision :
        List.of(
            new Decision.NotAllowed(Reason.quoted(LONG)),
            new Decision.NotNow(Reason.quoted(LONG)),
            new Decision.InDoubt(Reason.quoted(LONG)),
            new Decision.Unseen(request(1), GATEWAY, Collections.nCopies(12, warning)))) {
      check(Message.paragraph(DecisionText.of(texts, decision)));
    }
    for (List<Event> history : histories()) {
      InterfaceRequest request = request(1);
      for (Event event : history) {
        request = request.apply(event);
        check(Message.paragraph(DecisionText.tooLate(texts, request)));
        check(Message.paragraph(DeclineText.tooLate(texts, request)));
      }
    }
  }

  private void check(Message message) {
    JsonNode tree = SlackJson.tree(message);
    assertThat(BlockKit.problemsOfMessage(tree)).as(message.text()).isEmpty();
    assertThat(BlockKit.charactersOf(tree.path("blocks"))).isLessThanOrEqualTo(Limits.BLOCKS);
    assertThat(message.text()).isNotBlank().hasSizeLessThanOrEqualTo(Limits.TEXT);
  }

  private static List<AccountView> views(Language language) {
    Counterparty known =
        new Counterparty(
            connection(),
            LONG,
            Optional.of(LONG),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return List.of(
        AccountViews.with(known).in(language),
        AccountViews.aws().in(language),
        AccountViews.forTwo().in(language),
        AccountViews.declining().in(language));
  }

  private static String connection() {
    return "dxcon-" + "&".repeat(200);
  }

  private static InterfaceRequest request(int number) {
    Event offered =
        new Event.Offered(
            NOW,
            new OfferDraft()
                .id(ID + number)
                .name(LONG)
                .connection(connection())
                .location(LONG)
                .addresses(Optional.of(LONG), Optional.of(LONG))
                .build(),
            Optional.of(NOW.minusSeconds(60)),
            true);
    return InterfaceRequest.of(new RequestId("prod", ID + number, 1), List.of(offered));
  }

  private static Announcement announcement() {
    return new Announcement(
        999_999_999,
        "C0123456789",
        Examples.ALICE,
        NOW,
        connection(),
        Optional.of(4094),
        Optional.of(LocalDate.of(2026, 12, 1)),
        LONG);
  }

  private static List<List<Event>> histories() {
    Event expected = new Event.Expected(NOW, new Expectation(Examples.BOB, NOW, LONG));
    Event approved = new Event.Approved(NOW, CLAIM);
    Event claimed = new Event.Claimed(NOW, CLAIM);
    Decline decline = new Decline(Examples.ALICE, LONG);
    Optional<String> gateway = Optional.of(GATEWAY.id());
    List<List<Event>> all = new ArrayList<>();
    for (Ending ending : Ending.values()) {
      Event vanished = new Event.Vanished(LATER, ending);
      Event returned = new Event.Returned(LATER, NOW, Examples.waiting().state(), Optional.empty());
      all.add(List.of(expected, approved, vanished, returned));
    }
    for (String state : List.of("available", "down", "testing", "deleting", "x".repeat(3_000))) {
      all.add(
          List.of(
              claimed,
              Examples.confirmed(),
              Examples.seen("available", gateway),
              Examples.seen(state, gateway),
              new Event.StillPending(LATER),
              Examples.seen("deleted", gateway)));
      all.add(List.of(expected, Examples.seen(state, gateway)));
    }
    all.add(List.of(claimed, Examples.seen("pending", Optional.empty())));
    all.add(List.of(new Event.DeclineClaimed(NOW, decline), Examples.declined("rejected")));
    all.add(
        List.of(
            approved,
            new Event.Approved(NOW, new Claim(Examples.BOB, GATEWAY, LONG)),
            new Event.ApprovalWithdrawn(NOW, Examples.BOB, Optional.of(Reason.quoted(LONG)))));
    all.add(
        List.of(
            new Event.Snoozed(NOW, Examples.ALICE, LATER),
            new Event.SnoozeEnded(LATER, Optional.empty()),
            new Event.Reminded(NOW, Duration.ofDays(3), false),
            new Event.Reminded(LATER, Duration.ofHours(1), true)));
    return all;
  }
}
