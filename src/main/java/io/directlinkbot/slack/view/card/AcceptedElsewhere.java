package io.directlinkbot.slack.view.card;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.Row;
import io.directlinkbot.slack.view.SlackDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a card says of an accept that is not, or not surely, the one made here. Whom the cloud does
 * not name is not named.
 */
final class AcceptedElsewhere {
  private static final String ACCEPTED = "Accepted";

  private AcceptedElsewhere() {}

  /**
   * The rows for one that was made by other means.
   *
   * @param attached what is known of the gateway that the interface has
   */
  static List<Row> outside(InterfaceRequest request, Instant at, Optional<Gateway> attached) {
    List<Row> rows = new ArrayList<>();
    rows.add(Row.mrkdwn(ACCEPTED, "outside of this bot; seen " + SlackDate.local(at)));
    attached
        .map(InterfaceFacts::gateway)
        .or(request::gateway)
        .ifPresent(gateway -> rows.add(Row.plain(kind(request), gateway)));
    request.tried().map(AcceptedElsewhere::tried).ifPresent(rows::add);
    return rows;
  }

  /** The rows for one of which the cloud does not say who made it. */
  static List<Row> bySomebody(Claim tried, Instant at) {
    return List.of(
        Row.mrkdwn(ACCEPTED, "by whom the cloud does not say; seen " + SlackDate.local(at)),
        tried(tried));
  }

  /** The rows for either, of a request that ended. */
  static List<Row> ended(InterfaceRequest request, Instant at) {
    return request.gateway().isPresent()
        ? outside(request, at, Optional.empty())
        : request.tried().stream().flatMap(tried -> bySomebody(tried, at).stream()).toList();
  }

  private static Row tried(Claim tried) {
    return Row.mrkdwn(
        "Accept tried by",
        "%s with %s".formatted(Mrkdwn.mention(tried.person()), Mrkdwn.code(tried.gateway().id())));
  }

  /** AWS names its Direct Connect gateways by ids without a prefix. */
  private static String kind(InterfaceRequest request) {
    return request.gateway().filter(id -> !id.startsWith("vgw-")).isPresent()
        ? "Direct Connect gateway"
        : "Virtual gateway";
  }
}
