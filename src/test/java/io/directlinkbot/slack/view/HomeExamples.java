package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.ALICE;
import static io.directlinkbot.request.Examples.BOB;
import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.approved;
import static io.directlinkbot.request.Examples.claimed;
import static io.directlinkbot.request.Examples.confirmed;
import static io.directlinkbot.request.Examples.declineClaimed;
import static io.directlinkbot.request.Examples.declined;
import static io.directlinkbot.request.Examples.seen;
import static io.directlinkbot.request.Examples.vanished;

import com.slack.api.model.view.View;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Language;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.home.AccountHealth;
import io.directlinkbot.slack.view.home.AccountHealth.Outcome;
import io.directlinkbot.slack.view.home.HomeAudience;
import io.directlinkbot.slack.view.home.HomeContent;
import io.directlinkbot.slack.view.home.HomeView;
import io.directlinkbot.slack.view.home.NamedInterface;
import io.directlinkbot.slack.view.home.NamedStatusText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The Home tab and answers about named interfaces, by the names of their golden files. */
final class HomeExamples {
  static final Map<String, AccountView> ACCOUNTS =
      Map.of("prod", AccountViews.with(AccountViews.COUNTERPARTY), "aws", AccountViews.aws());

  private static final Instant POLLED = NOW.minus(Duration.ofMinutes(1));
  private static final Instant HOURS_AGO = NOW.minus(Duration.ofHours(5));
  private static final Instant LATER = NOW.plus(Duration.ofMinutes(20));

  private HomeExamples() {}

  static Map<String, View> views() {
    Map<String, View> views = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      String name = language == Language.FRENCH ? "fr-home" : "home";
      HomeAudience audience = audience(language, LATER);
      views.put(name + "-nothing", HomeView.of(nothing(), audience));
      views.put(name + "-busy", HomeView.of(busy(), audience));
      views.put(name + "-simple-form", HomeView.simple(busy(), audience));
    }
    return views;
  }

  static Map<String, Message> messages() {
    Map<String, Message> messages = new LinkedHashMap<>();
    for (Language language : Language.values()) {
      String name = language == Language.FRENCH ? "fr-home" : "home";
      HomeAudience audience = audience(language, LATER);
      Texts texts = audience.texts();
      messages.put(name + "-named", NamedStatusText.of(named(), audience));
      messages.put(name + "-named-many", NamedStatusText.of(manyNamed(), audience));
      messages.put(name + "-named-none", NamedStatusText.none(texts));
      messages.put(name + "-mentioned", NamedStatusText.hint(texts, "/directlink"));
    }
    return messages;
  }

  static HomeAudience audience(Language language, Instant now) {
    return new HomeAudience(Texts.in(language), ACCOUNTS, AnswerExamples::link, "/directlink", now);
  }

  private static HomeContent nothing() {
    return HomeContent.of(
        ALICE.user(),
        List.of(),
        List.of(),
        ACCOUNTS,
        List.of(
            new AccountHealth("staging", Outcome.WELL, Optional.empty()),
            new AccountHealth("prod", Outcome.WELL, Optional.empty())),
        Map.of());
  }

  private static HomeContent busy() {
    return HomeContent.of(
        ALICE.user(),
        waiting(),
        later(),
        ACCOUNTS,
        List.of(
            new AccountHealth(
                "prod",
                Outcome.FAILS,
                Optional.of(
                    Reason.of(
                        "reason.cloud.key-refused",
                        Reason.of("reason.cloud.key-of-account", "prod"),
                        Reason.of("reason.cloud.http", "403")))),
            new AccountHealth("aws", Outcome.WELL, Optional.empty()),
            new AccountHealth("new", Outcome.NOT_YET, Optional.empty())),
        Map.of(
            "C0123456789", Reason.of("reason.slack.invite", "chat.postMessage", "not_in_channel")));
  }

  private static List<InterfaceRequest> waiting() {
    return List.of(
        request("prod", "dxvif-00000001", Optional.of(HOURS_AGO)),
        request("prod", "dxvif-00000002", Optional.of(POLLED), new Event.TakenUp(NOW, BOB)),
        request("prod", "dxvif-00000003", Optional.empty(), approved()),
        request(
            "prod",
            "dxvif-00000004",
            Optional.of(NOW.minusSeconds(61)),
            new Event.Snoozed(NOW, BOB, NOW.plus(Duration.ofDays(1)))),
        request("aws", "dxvif-fg000005", Optional.empty()),
        request("prod", "dxvif-00000006", Optional.of(POLLED), claimed()),
        request("prod", "dxvif-00000007", Optional.of(POLLED), declineClaimed()),
        request("prod", "dxvif-00000008", Optional.of(POLLED), seen("deleting", Optional.empty())));
  }

  private static List<InterfaceRequest> later() {
    return List.of(
        request("prod", "dxvif-00000011", Optional.of(POLLED), claimed(), confirmed()),
        request("prod", "dxvif-00000012", Optional.of(POLLED), seen("available", Optional.empty())),
        request("prod", "dxvif-00000013", Optional.of(POLLED), vanished(Ending.EXPIRED)),
        request("prod", "dxvif-00000014", Optional.of(POLLED), vanished(Ending.WITHDRAWN)),
        request(
            "prod",
            "dxvif-00000015",
            Optional.of(POLLED),
            declineClaimed(),
            declined("deleting"),
            vanished(Ending.DELETED)),
        request("prod", "dxvif-00000016", Optional.of(POLLED), vanished(Ending.DELETED)),
        request("prod", "dxvif-00000017", Optional.of(POLLED), vanished(Ending.REJECTED)),
        request(
            "prod",
            "dxvif-00000018",
            Optional.of(POLLED),
            claimed(),
            confirmed(),
            vanished(Ending.DELETED)));
  }

  private static List<NamedInterface> named() {
    return List.of(
        new NamedInterface(
            "dxvif-00000001",
            Optional.of(request("prod", "dxvif-00000001", Optional.of(HOURS_AGO)))),
        new NamedInterface(
            "dxvif-00000011",
            Optional.of(
                request("prod", "dxvif-00000011", Optional.of(POLLED), claimed(), confirmed()))),
        new NamedInterface("dxvif-ffffffff", Optional.empty()));
  }

  private static List<NamedInterface> manyNamed() {
    return IntStream.rangeClosed(1, NamedStatusText.MOST + 2)
        .mapToObj(number -> new NamedInterface("dxvif-0000000" + number, Optional.empty()))
        .toList();
  }

  static InterfaceRequest request(
      String account, String id, Optional<Instant> lastAbsent, Event... events) {
    List<Event> history = new ArrayList<>();
    history.add(
        new Event.Offered(
            NOW,
            new OfferDraft().id(id).name("hosted-" + id.substring(id.length() - 2)).build(),
            lastAbsent,
            true));
    history.addAll(List.of(events));
    return InterfaceRequest.of(new RequestId(account, id, 1), history);
  }
}
