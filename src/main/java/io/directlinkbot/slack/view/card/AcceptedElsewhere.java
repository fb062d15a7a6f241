package io.directlinkbot.slack.view.card;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.RichText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a card about an accept that was not, or not certainly, made here. The cloud does not
 * say who made it, so no one is named.
 */
final class AcceptedElsewhere {
  private AcceptedElsewhere() {}

  /**
   * Returns the rows about the gateway of an accept by other means, and about an accept tried here.
   *
   * @param attached what is known about the interface's gateway
   */
  static List<FactRow> outside(InterfaceRequest request, Optional<Gateway> attached, Texts texts) {
    List<FactRow> rows = new ArrayList<>();
    attached
        .map(InterfaceFacts::gateway)
        .or(request::gateway)
        .ifPresent(gateway -> rows.add(FactRow.plain(kind(request, texts), gateway)));
    request.tried().map(tried -> tried(tried, texts)).ifPresent(rows::add);
    return rows;
  }

  /** Returns the row about the accept that may have been made here. */
  static FactRow tried(Claim tried, Texts texts) {
    return new FactRow(
        texts.get("card.fact.accept-tried"),
        RichText.of(
            texts,
            "card.tried",
            RichText.person(tried.person()),
            RichText.code(tried.gateway().id())));
  }

  /** Returns the rows about either, once the request ended. */
  static List<FactRow> ended(InterfaceRequest request, Instant at, Texts texts) {
    List<FactRow> rows = new ArrayList<>();
    RichText seen = RichText.date(at, texts);
    if (request.gateway().isPresent() || request.tried().isEmpty()) {
      rows.add(accepted(RichText.of(texts, "card.accepted-outside", seen), texts));
      rows.addAll(outside(request, Optional.empty(), texts));
    } else {
      rows.add(accepted(RichText.of(texts, "card.accepted-by-unknown", seen), texts));
      request.tried().map(tried -> tried(tried, texts)).ifPresent(rows::add);
    }
    return rows;
  }

  private static FactRow accepted(RichText how, Texts texts) {
    return new FactRow(texts.get("card.fact.accepted"), how);
  }

  /** Ids of AWS's Direct Connect gateways have no prefix. */
  private static String kind(InterfaceRequest request, Texts texts) {
    return request.gateway().filter(id -> !id.startsWith("vgw-")).isPresent()
        ? texts.get("card.fact.direct-connect-gateway")
        : texts.get("card.fact.gateway");
  }
}
