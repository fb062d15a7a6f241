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

/** The facts of an interface that people decide on, as rows. */
public final class InterfaceFacts {
  private static final int NAME_MOST = 200;

  /** Leaves room for the Net's id in an option of the picker. */
  private static final int NET_NAME_MOST = 40;

  private InterfaceFacts() {}

  public static List<Row> of(HostedInterface offer, AccountView view) {
    Optional<Counterparty> counterparty = view.counterparty(offer.connection());
    List<Row> rows = new ArrayList<>();
    rows.add(Row.plain("Account", view.account().name() + " · " + view.place()));
    rows.add(connection(offer));
    counterparty.ifPresent(
        other ->
            rows.add(
                Row.plain(
                    "Counterparty",
                    joined(Stream.of(Optional.of(other.name()), other.contact())))));
    rows.addAll(line(offer));
    return rows;
  }

  /** The facts that have to be the same on both sides. */
  public static List<Row> toCompare(HostedInterface offer) {
    List<Row> rows = new ArrayList<>(List.of(connection(offer)));
    rows.addAll(line(offer));
    return rows;
  }

  private static Row connection(HostedInterface offer) {
    return Row.plain(
        "Connection",
        joined(
            Stream.of(
                Optional.of(offer.connection()),
                Optional.of(offer.location()).filter(text -> !text.isBlank()))));
  }

  private static List<Row> line(HostedInterface offer) {
    List<Row> rows =
        new ArrayList<>(
            List.of(
                Row.plain("VLAN", Integer.toString(offer.vlan())),
                Row.plain(
                    "BGP ASN",
                    sides(
                        Optional.of(Long.toString(offer.asn())),
                        offer.amazonSideAsn().map(Object::toString))),
                Row.plain(
                    "Peer addresses", sides(offer.customerAddress(), offer.amazonAddress()))));
    rows.addAll(LineFacts.of(offer));
    return rows;
  }

  /** What an interface is called: its name, and its id, which is never cut off. */
  public static String name(HostedInterface offer) {
    return ForeignText.name(offer.name(), NAME_MOST) + " · " + offer.id();
  }

  /** A gateway in one line: id, name, Net. */
  public static String gateway(Gateway gateway) {
    return joined(
        Stream.of(
            Optional.of(gateway.id()),
            gateway.name().map(name -> ForeignText.name(name, NAME_MOST)),
            gateway.net().map(net -> "Net " + net(net)),
            gateway.asn().map(asn -> "BGP ASN " + asn)));
  }

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
