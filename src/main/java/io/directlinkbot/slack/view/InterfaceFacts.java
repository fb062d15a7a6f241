package io.directlinkbot.slack.view;

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
final class InterfaceFacts {
  private InterfaceFacts() {}

  static List<Row> of(HostedInterface offer, AccountView view) {
    Optional<Counterparty> counterparty = view.counterparty(offer.connection());
    List<Row> rows = new ArrayList<>();
    rows.add(Row.plain("Account", view.account().name() + " · " + view.place()));
    rows.add(
        Row.plain(
            "Connection",
            joined(
                Stream.of(
                    Optional.of(offer.connection()),
                    Optional.of(offer.location()).filter(text -> !text.isBlank())))));
    counterparty.ifPresent(
        other ->
            rows.add(
                Row.plain(
                    "Counterparty",
                    joined(Stream.of(Optional.of(other.name()), other.contact())))));
    rows.add(Row.plain("VLAN", Integer.toString(offer.vlan())));
    rows.add(
        Row.plain(
            "BGP ASN",
            sides(
                Optional.of(Long.toString(offer.asn())),
                offer.amazonSideAsn().map(Object::toString))));
    rows.add(Row.plain("Peer addresses", sides(offer.customerAddress(), offer.amazonAddress())));
    return rows;
  }

  /** A gateway in one line: id, name, Net. */
  static String gateway(Gateway gateway) {
    return joined(
        Stream.of(
            Optional.of(gateway.id()),
            gateway.name(),
            gateway.net().map(net -> "Net " + net(net))));
  }

  static String net(Net net) {
    return net.name().map(name -> name + " (" + net.id() + ")").orElse(net.id());
  }

  private static String sides(Optional<String> customer, Optional<String> cloud) {
    String both =
        joined(
            Stream.of(
                customer.map(text -> "customer " + text), cloud.map(text -> "cloud " + text)));
    return both.isEmpty() ? "given by the cloud when it is accepted" : both;
  }

  private static String joined(Stream<Optional<String>> parts) {
    return parts.flatMap(Optional::stream).collect(Collectors.joining(" · "));
  }
}
