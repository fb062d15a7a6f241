package io.directlinkbot.slack.view;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.slack.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An interface's facts, on which an approver decides. A new fact is one row here. */
public final class InterfaceFacts {
  private static final int NAME_MOST = 200;

  /** Leaves room for the Net's id in a picker option. */
  private static final int NET_NAME_MOST = 40;

  private InterfaceFacts() {}

  /** Returns all facts. */
  public static List<FactRow> of(HostedInterface offer, AccountView view, Texts texts) {
    List<FactRow> rows = new ArrayList<>();
    rows.add(
        FactRow.plain(
            texts.get("card.fact.account"), view.account().name() + " · " + view.place()));
    rows.add(connection(offer, texts));
    counterparty(offer, view, texts).ifPresent(rows::add);
    rows.addAll(session(offer, texts));
    return rows;
  }

  /**
   * Returns in one dense line what has to be the same on both sides. An id says by its prefix what
   * it is of, so it needs no label.
   *
   * @param first stands first
   */
  public static RichText line(List<RichText> first, HostedInterface offer, Texts texts) {
    List<RichText> parts = new ArrayList<>(first);
    parts.add(vlan(offer, texts).line());
    parts.add(asn(offer, texts).line());
    parts.add(connection(offer, texts).value());
    parts.add(peers(offer, texts).line());
    AwsFacts.of(offer, texts).stream().map(FactRow::line).forEach(parts::add);
    return RichText.joined(parts);
  }

  /** Returns in one line where the account is and who is behind the connection. */
  public static RichText parties(HostedInterface offer, AccountView view, Texts texts) {
    List<RichText> parts = new ArrayList<>();
    parts.add(RichText.foreign(view.place(), NAME_MOST));
    counterparty(offer, view, texts).map(FactRow::line).ifPresent(parts::add);
    return RichText.joined(parts);
  }

  /** Returns whom to contact about an offer, if that is known. */
  public static Optional<RichText> contact(HostedInterface offer, AccountView view) {
    return view.counterparty(offer.connection())
        .flatMap(Counterparty::contact)
        .map(contact -> RichText.foreign(contact, NAME_MOST));
  }

  /** Returns the facts that have to be the same on both sides. */
  public static List<FactRow> toCompare(HostedInterface offer, Texts texts) {
    List<FactRow> rows = new ArrayList<>(List.of(connection(offer, texts)));
    rows.addAll(session(offer, texts));
    return rows;
  }

  private static FactRow connection(HostedInterface offer, Texts texts) {
    return FactRow.plain(
        texts.get("card.fact.connection"),
        joined(
            Stream.of(
                Optional.of(offer.connection()),
                Optional.of(offer.location()).filter(text -> !text.isBlank()))));
  }

  private static Optional<FactRow> counterparty(
      HostedInterface offer, AccountView view, Texts texts) {
    return view.counterparty(offer.connection())
        .map(
            known ->
                FactRow.plain(
                    texts.get("card.fact.counterparty"),
                    joined(Stream.of(Optional.of(known.name()), known.contact()))));
  }

  private static List<FactRow> session(HostedInterface offer, Texts texts) {
    List<FactRow> rows =
        new ArrayList<>(List.of(vlan(offer, texts), asn(offer, texts), peers(offer, texts)));
    rows.addAll(AwsFacts.of(offer, texts));
    return rows;
  }

  private static FactRow vlan(HostedInterface offer, Texts texts) {
    return FactRow.plain(texts.get("card.fact.vlan"), Integer.toString(offer.vlan()));
  }

  private static FactRow asn(HostedInterface offer, Texts texts) {
    String customers = Long.toString(offer.asn());
    return FactRow.plain(
        texts.get("card.fact.asn"),
        offer
            .amazonSideAsn()
            .map(clouds -> texts.get("card.both-sides", customers, Long.toString(clouds)))
            .orElse(customers));
  }

  private static FactRow peers(HostedInterface offer, Texts texts) {
    return FactRow.plain(
        texts.get("card.fact.peers"), sides(offer.customerAddress(), offer.amazonAddress(), texts));
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
            gateway.asn().map(asn -> "ASN " + asn)));
  }

  /** Returns a Net's name and id. */
  public static String net(Net net) {
    return net.name()
        .map(name -> ForeignText.name(name, NET_NAME_MOST) + " (" + net.id() + ")")
        .orElse(net.id());
  }

  static String sides(Optional<String> customer, Optional<String> cloud, Texts texts) {
    if (customer.isPresent() && cloud.isPresent()) {
      return texts.get("card.both-sides", customer.get(), cloud.get());
    }
    return customer
        .map(address -> texts.get("card.customer-side", address))
        .or(() -> cloud.map(address -> texts.get("card.cloud-side", address)))
        .orElseGet(() -> texts.get("card.set-by-the-cloud"));
  }

  static String joined(Stream<Optional<String>> parts) {
    return parts.flatMap(Optional::stream).collect(Collectors.joining(" · "));
  }
}
