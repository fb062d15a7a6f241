package io.directlinkbot.slack.view;

import io.directlinkbot.directlink.AwsDetails;
import io.directlinkbot.directlink.BgpPeer;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.slack.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows for facts that only AWS returns, if they are unusual: normally none. */
final class AwsFacts {
  /** Every network carries it; a larger MTU has to be configured on both sides. */
  private static final int USUAL_MTU = 1500;

  private static final int PEERS_MOST = 3;

  private AwsFacts() {}

  static List<FactRow> of(HostedInterface offer, Texts texts) {
    List<FactRow> rows = new ArrayList<>();
    List<BgpPeer> peers = offer.furtherPeers();
    for (BgpPeer peer : peers.subList(0, Math.min(PEERS_MOST, peers.size()))) {
      rows.add(FactRow.plain(texts.get("card.fact.further-peer"), peer(peer, texts)));
    }
    if (peers.size() > PEERS_MOST) {
      rows.add(
          new FactRow(
              texts.get("card.fact.further-peers"),
              RichText.of(texts, "card.more", peers.size() - PEERS_MOST)));
    }
    offer
        .line()
        .filter(details -> details.mtu().filter(bytes -> bytes != USUAL_MTU).isPresent())
        .ifPresent(
            details -> rows.add(new FactRow(texts.get("card.fact.mtu"), mtu(details, texts))));
    return rows;
  }

  private static String peer(BgpPeer peer, Texts texts) {
    return InterfaceFacts.joined(
        Stream.of(
            Optional.of(peer.addressFamily())
                .filter(family -> !family.isBlank())
                .map(AwsFacts::family),
            Optional.of(peer.asn())
                .filter(asn -> asn != 0)
                .map(asn -> texts.get("card.peer-asn", Long.toString(asn))),
            Optional.of(
                InterfaceFacts.sides(peer.customerAddress(), peer.amazonAddress(), texts))));
  }

  private static String family(String spelled) {
    return switch (spelled) {
      case "ipv4" -> "IPv4";
      case "ipv6" -> "IPv6";
      default -> spelled;
    };
  }

  private static RichText mtu(AwsDetails details, Texts texts) {
    int bytes = details.mtu().orElse(USUAL_MTU);
    boolean refused = bytes > USUAL_MTU && details.jumboFrames().equals(Optional.of(false));
    return RichText.of(
        texts,
        refused ? "card.mtu-refused" : "card.mtu",
        Integer.toString(bytes),
        Integer.toString(USUAL_MTU));
  }
}
