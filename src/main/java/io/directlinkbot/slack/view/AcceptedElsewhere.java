package io.directlinkbot.slack.view;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.InterfaceRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a card and its thread say of an accept that is not, or not surely, the one made here. Whom
 * the cloud does not name is not named.
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
    rows.add(Row.mrkdwn(ACCEPTED, "outside of this bot; seen " + Times.local(at)));
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
        Row.mrkdwn(ACCEPTED, "by whom the cloud does not say; seen " + Times.local(at)),
        tried(tried));
  }

  /** The rows for either, of a request that ended. */
  static List<Row> ended(InterfaceRequest request, Instant at) {
    return request.gateway().isPresent()
        ? outside(request, at, Optional.empty())
        : request.tried().stream().flatMap(tried -> bySomebody(tried, at).stream()).toList();
  }

  /** The reply when nothing tells yet whether the accept made here did it. */
  static Message inDoubt(InterfaceRequest request, Claim claim) {
    return Replies.reply(
        request,
        subject ->
            "%s is accepted, but the cloud does not say yet with which gateway: whether the accept of %s did that is not known yet."
                .formatted(subject, Progress.by(claim)));
  }

  /** The reply when that stays so. */
  static Message leftOpen(InterfaceRequest request, Claim tried) {
    return Replies.reply(
        request,
        subject ->
            "%s is accepted, by whom the cloud does not say: it gave no clear answer to the accept of %s, and names no gateway. Look at the interface in the cloud before you rely on it. %s"
                .formatted(
                    subject, Progress.by(tried), StateMeaning.inWords(request.state(), "it")));
  }

  /** The reply when another gateway is named than the one that the thread was told. */
  static Message corrected(InterfaceRequest request, Claim tried) {
    return Replies.reply(
        request,
        subject ->
            "Correction: the cloud names %s as the gateway of %s, not %s, which %s chose. It was accepted outside of this bot, or its gateway was changed since. %s"
                .formatted(
                    request.gateway().map(Mrkdwn::code).orElse("another one"),
                    subject,
                    Mrkdwn.code(tried.gateway().id()),
                    Progress.by(tried),
                    StateMeaning.inWords(request.state(), "it")));
  }

  private static Row tried(Claim tried) {
    return Row.mrkdwn(
        "Accept tried by",
        "%s with %s".formatted(Progress.by(tried), Mrkdwn.code(tried.gateway().id())));
  }

  /** AWS names its Direct Connect gateways by ids without a prefix. */
  private static String kind(InterfaceRequest request) {
    return request.gateway().filter(id -> !id.startsWith("vgw-")).isPresent()
        ? "Direct Connect gateway"
        : "Virtual gateway";
  }
}
