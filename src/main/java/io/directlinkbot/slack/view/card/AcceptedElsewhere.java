package io.directlinkbot.slack.view.card;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.InterfaceFacts;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of a card about an accept that was not, or not certainly, made here. The cloud does not
 * say who made it, so no one is named.
 */
final class AcceptedElsewhere {
  private static final String ACCEPTED = "Accepted";

  private AcceptedElsewhere() {}

  /**
   * Returns the rows about an accept by other means.
   *
   * @param attached what is known about the interface's gateway
   */
  static List<FactRow> outside(InterfaceRequest request, Instant at, Optional<Gateway> attached) {
    List<FactRow> rows = new ArrayList<>();
    rows.add(FactRow.mrkdwn(ACCEPTED, "outside of this bot; seen " + SlackDate.local(at)));
    attached
        .map(InterfaceFacts::gateway)
        .or(request::gateway)
        .ifPresent(gateway -> rows.add(FactRow.plain(kind(request), gateway)));
    request.tried().map(AcceptedElsewhere::tried).ifPresent(rows::add);
    return rows;
  }

  /** Returns the rows about an accept that may have been made here. */
  static List<FactRow> bySomebody(Claim tried, Instant at) {
    return List.of(
        FactRow.mrkdwn(ACCEPTED, "the cloud does not say by whom; seen " + SlackDate.local(at)),
        tried(tried));
  }

  /** Returns the rows about either, once the request ended. */
  static List<FactRow> ended(InterfaceRequest request, Instant at) {
    return request.gateway().isPresent()
        ? outside(request, at, Optional.empty())
        : request.tried().stream().flatMap(tried -> bySomebody(tried, at).stream()).toList();
  }

  private static FactRow tried(Claim tried) {
    return FactRow.mrkdwn(
        "Accept tried by",
        "%s with %s".formatted(Mrkdwn.mention(tried.person()), Mrkdwn.code(tried.gateway().id())));
  }

  /** Ids of AWS's Direct Connect gateways have no prefix. */
  private static String kind(InterfaceRequest request) {
    return request.gateway().filter(id -> !id.startsWith("vgw-")).isPresent()
        ? "Direct Connect gateway"
        : "Virtual gateway";
  }
}
