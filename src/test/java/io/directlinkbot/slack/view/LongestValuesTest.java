package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.ALICE;
import static io.directlinkbot.request.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.config.Language;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.directlink.State;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.Expectation;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.Finding.Level;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.card.GatewayChoice;
import io.directlinkbot.slack.view.card.ReplacedRequest;
import io.directlinkbot.slack.view.card.RequestCard;
import io.directlinkbot.slack.view.dialog.AcceptDialog;
import io.directlinkbot.slack.view.dialog.AcceptPreview;
import io.directlinkbot.slack.view.dialog.DeclineDialog;
import io.directlinkbot.slack.view.dialog.DetailsDialog;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Cards and dialogs keep within Slack's limits in both languages, and in every form, when each text
 * from outside is as long as can be and of what takes most room.
 */
final class LongestValuesTest {
  private static final Instant LATER = NOW.plus(Duration.ofDays(6));
  private static final Optional<String> CARD =
      Optional.of("https://example.slack.com/archives/C0123456789/p1");

  @TestFactory
  Stream<DynamicTest> stayWithinSlacksLimits() {
    return Stream.of("&", "W", "🎉")
        .flatMap(
            each ->
                Stream.of(Language.values())
                    .map(
                        language ->
                            DynamicTest.dynamicTest(
                                language + " " + each, () -> check(each, language))));
  }

  private static void check(String each, Language language) {
    String text = each.repeat(400);
    for (AccountView account : accounts(text)) {
      AccountView view = account.in(language);
      for (List<Event> history : histories(text)) {
        InterfaceRequest request = request(text, history);
        for (GatewayChoice choice : choices(text)) {
          checkCard(request, view, choice, findings(text));
        }
        checkDialogs(request, view, text, Texts.in(language));
      }
    }
  }

  private static void checkCard(
      InterfaceRequest request, AccountView view, GatewayChoice choice, List<Finding> findings) {
    ReplacingRequest newer = new ReplacingRequest(request, CARD);
    ReplacedRequest old =
        new ReplacedRequest(Examples.request(Examples.vanished(Ending.EXPIRED)), CARD);
    Message card =
        RequestCard.of(
            request, view, choice, findings, List.of(old.row(view), newer.row(view)), LATER);
    for (Message form : AllForms.of(card, Texts.in(view.language()))) {
      assertThat(Shown.beyondLimits(form)).as("%s %s", request.phase(), choice).isEmpty();
    }
  }

  private static void checkDialogs(
      InterfaceRequest request, AccountView view, String text, Texts texts) {
    AcceptPreview preview =
        new AcceptPreview(
            request,
            view,
            Optional.of(gateway(text)),
            new GatewayChoice.None(),
            findings(text),
            AcceptPreview.Reading.FAILED,
            text.substring(0, 400));
    Stream.of(
            AcceptDialog.of(preview, texts, LATER),
            AcceptDialog.simple(preview, texts, LATER),
            DeclineDialog.of(request, view, Examples.BOB, texts, LATER),
            DeclineDialog.simple(request, view, texts, LATER),
            DetailsDialog.of(request, view, Optional.of("vgw-87654321"), texts, LATER),
            DetailsDialog.simple(request, view, Optional.empty(), texts, LATER))
        .flatMap(
            full -> Stream.concat(Stream.of(full), SimplerForms.withoutRichText(full).stream()))
        .forEach(
            dialog ->
                assertThat(Shown.beyondLimits(dialog)).as(request.phase().toString()).isEmpty());
  }

  private static List<AccountView> accounts(String text) {
    Counterparty counterparty =
        new Counterparty(
            text,
            text,
            Optional.of(text),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty());
    return List.of(
        AccountViews.with(counterparty).withNobody(Optional.of(Reason.quoted(text))),
        AccountViews.withId("210987654321"),
        AccountViews.forTwo(),
        AccountViews.aws(),
        AccountViews.declining(),
        AccountViews.allowing(text, text, text));
  }

  private static List<List<Event>> histories(String text) {
    Event approved = new Event.Approved(NOW, new Claim(ALICE, gateway(text), text));
    Event claimed = new Event.Claimed(NOW, new Claim(ALICE, gateway(text), text));
    Event declining = new Event.DeclineClaimed(NOW, new Decline(ALICE, text));
    Event failed = new Event.ConfirmFailed(NOW, Reason.quoted(text));
    Event taken = new Event.TakenUp(LATER.minusSeconds(60), ALICE);
    Event snoozed = new Event.Snoozed(LATER, ALICE, LATER.plusSeconds(60));
    Event expected = new Event.Expected(NOW, new Expectation(ALICE, NOW, text));
    Event confirmed = new Event.Confirmed(NOW, new State("pending"));
    return List.of(
        List.of(expected, approved, taken, snoozed),
        List.of(expected, claimed, failed, taken, snoozed),
        List.of(expected, claimed, claimed, failed, taken),
        List.of(declining, new Event.DeclineFailed(NOW, Reason.quoted(text))),
        List.of(approved, claimed),
        List.of(declining),
        List.of(approved, claimed, confirmed),
        List.of(claimed, confirmed, seen(text)),
        List.of(seen("available")),
        List.of(seen("deleting")),
        List.of(claimed, seen("pending"), new Event.AcceptLeftOpen(NOW)),
        List.of(approved, new Event.Vanished(NOW.plus(Duration.ofDays(9)), Ending.EXPIRED)),
        List.of(declining, new Event.Declined(NOW, new State("deleted"))),
        List.of(claimed, confirmed, seen("deleted")),
        List.of(new Event.Vanished(NOW, Ending.WITHDRAWN)));
  }

  private static Event seen(String state) {
    return new Event.StateSeen(NOW.plusSeconds(60), new State(state), Optional.empty());
  }

  private static InterfaceRequest request(String text, List<Event> history) {
    OfferDraft draft =
        new OfferDraft()
            .name(text)
            .connection(text)
            .location(text)
            .owner(text)
            .vlan(4_094)
            .asn(4_294_967_294L)
            .amazonSideAsn(4_294_967_294L)
            .addresses(Optional.of(text), Optional.of(text));
    draft.peer(4_294_967_294L);
    return Examples.request(
        new Event.Offered(NOW, draft.build(), Optional.of(NOW.minus(Duration.ofHours(6))), false),
        history.toArray(Event[]::new));
  }

  private static List<GatewayChoice> choices(String text) {
    return List.of(
        new GatewayChoice.None(), new GatewayChoice.Some(123_456, Optional.of(gateway(text))));
  }

  private static Gateway gateway(String text) {
    return new Gateway(
        "vgw-87654321",
        Optional.of(text),
        "available",
        Optional.of(new Net("vpc-12345678", Optional.of(text), Optional.empty())));
  }

  /** More than all checks together can find. */
  private static List<Finding> findings(String text) {
    return Stream.of(Level.STOP, Level.WARN, Level.NOTE, Level.OK)
        .flatMap(
            level ->
                Stream.of("free-gateway", "counterparty-unknown", "vlan-in-use")
                    .map(
                        check ->
                            new Finding(
                                level,
                                "finding." + check + ".title",
                                "finding." + check,
                                List.of(text, text, text))))
        .toList();
  }
}
