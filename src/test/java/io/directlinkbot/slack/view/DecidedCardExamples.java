package io.directlinkbot.slack.view;

import static io.directlinkbot.request.Examples.ALICE;
import static io.directlinkbot.request.Examples.GATEWAY;
import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.claimed;
import static io.directlinkbot.request.Examples.confirmed;
import static io.directlinkbot.request.Examples.declineClaimed;
import static io.directlinkbot.request.Examples.declined;
import static io.directlinkbot.request.Examples.request;
import static io.directlinkbot.request.Examples.seen;
import static io.directlinkbot.request.Examples.vanished;

import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cards from the decision on, by the names of their golden files. */
final class DecidedCardExamples {
  private static final Optional<String> ATTACHED = Optional.of(GATEWAY.id());

  private DecidedCardExamples() {}

  static Map<String, Message> all() {
    Event wordless = new Event.Claimed(NOW.plusSeconds(600), new Claim(ALICE, GATEWAY, ""));
    Map<String, InterfaceRequest> requests = new LinkedHashMap<>();
    requests.put("confirming", request(claimed()));
    requests.put("accepted-pending", request(claimed(), confirmed()));
    requests.put("accepted-pending-without-note", request(wordless, confirmed()));
    requests.put(
        "accepted-available", request(claimed(), confirmed(), seen("available", ATTACHED)));
    requests.put("accepted-down", request(claimed(), confirmed(), seen("down", ATTACHED)));
    requests.put("accepted-deleting", request(claimed(), confirmed(), seen("deleting", ATTACHED)));
    requests.put("accepted-outside", request(seen("available", ATTACHED)));
    requests.put("accepted-outside-gateway-unknown", request(seen("pending", Optional.empty())));
    requests.put("expired", request(vanished(Ending.EXPIRED)));
    requests.put("expired-by-the-cloud", request(seen("expired", Optional.empty())));
    requests.put("expired-while-confirming", request(claimed(), vanished(Ending.EXPIRED)));
    requests.put("declining", request(declineClaimed()));
    requests.put("declining-deleting", request(declineClaimed(), declined("deleting")));
    requests.put("declined", request(declineClaimed(), declined("rejected")));
    requests.put("declined-gone", request(declineClaimed(), vanished(Ending.DELETED)));
    requests.put("expired-while-declining", request(declineClaimed(), vanished(Ending.EXPIRED)));
    requests.put("withdrawn", request(vanished(Ending.WITHDRAWN)));
    requests.put("rejected", request(seen("rejected", Optional.empty())));
    requests.put("deleted", request(seen("deleted", Optional.empty())));
    requests.put(
        "deleted-after-accept", request(claimed(), confirmed(), seen("deleted", ATTACHED)));
    Map<String, Message> cards = new LinkedHashMap<>();
    requests.forEach((name, request) -> cards.put("card-" + name, card(request)));
    return cards;
  }

  private static Message card(InterfaceRequest request) {
    return RequestCard.of(
        request,
        AccountViews.outscale(),
        new GatewayChoice.NotRead(),
        List.of(),
        NOW.plusSeconds(3_600));
  }
}
