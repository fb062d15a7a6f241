package io.directlinkbot.slack.view;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.Net;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows with an interface's facts, on which an approver decides. A new fact is one row here. */
public final class InterfaceFacts {
  private static final int NAME_MOST = 200;

  /** Leaves room for the Net's id in a picker option. */
  private static final int NET_NAME_MOST = 40;

  private InterfaceFacts() {}

  /** Returns all facts. */
  public static List<FactRow> of(HostedInterface offer, AccountView view) {
    Optional<Counterparty> counterparty = view.counterparty(offer.connection());
    List<FactRow> rows = new ArrayList<>();
    rows.add(FactRow.plain("Account", view.account().name() + " · " + view.place()));
    rows.add(connection(offer));
    counterparty.ifPresent(
        known ->
            rows.add(
                FactRow.plain(
                    "Counterparty",
                    joined(Stream.of(Optional.of(known.name()), known.contact())))));
    rows.addAll(session(offer));
    return rows;
  }

  /** Returns the facts that have to be the same on both sides. */
  public static List<FactRow> toCompare(HostedInterface offer) {
    List<FactRow> rows = new ArrayList<>(List.of(connection(offer)));
    rows.addAll(session(offer));
    return rows;
  }

  private static FactRow connection(HostedInterface offer) {
    return FactRow.plain(
        "Connection",
        joined(
            Stream.of(
                Optional.of(offer.connection()),
                Optional.of(offer.location()).filter(text -> !text.isBlank()))));
  }

  private static List<FactRow> session(HostedInterface offer) {
    List<FactRow> rows =
        new ArrayList<>(
            List.of(
                FactRow.plain("VLAN", Integer.toString(offer.vlan())),
                FactRow.plain(
                    "BGP ASN",
                    sides(
                        Optional.of(Long.toString(offer.asn())),
                        offer.amazonSideAsn().map(Object::toString))),
                FactRow.plain(
                    "Peer addresses", sides(offer.customerAddress(), offer.amazonAddress()))));
    rows.addAll(AwsFacts.of(offer));
    return rows;
  }

  /** Returns an interface's name and id; the id is never cut off. */
  public static String name(HostedInterface offer) {
    return ForeignText.name(offer.name(), NAME_MOST) + " · " + offer.id();
  }

  /** Returns a gateway in one line: id, name, Net, ASN. */
  public static String gateway(Gateway gateway) {
    return joined(
        Stream.of(
            Optional.of(gateway.id()),
            gateway.name().map(name -> ForeignText.name(name, NAME_MOST)),
            gateway.net().map(net -> "Net " + net(net)),
            gateway.asn().map(asn -> "BGP ASN " + asn)));
  }

  /** Returns a Net's name and id. */
  public static String net(Net net) {
    return net.name()
        .map(name -> ForeignText.name(name, NET_NAME_MOST) + " (" + net.id() + ")")
        .orElse(net.id());
  }

  static String sides(Optional<String> customer, Optional<String> cloud) {
    String both =
        joined(
            Stream.of(
                customer.map(text -> "customer side " + text),
                cloud.map(text -> "cloud side " + text)));
    return both.isEmpty() ? "set by the cloud when it is accepted" : both;
  }

  static String joined(Stream<Optional<String>> parts) {
    return parts.flatMap(Optional::stream).collect(Collectors.joining(" · "));
  }
}
