package io.directlinkbot.slack.view;

import io.directlinkbot.directlink.BgpPeer;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is unusual of an interface's line, as rows: nothing as a rule. */
final class LineFacts {
  /** What every network carries; more takes routers on both sides that are set to it. */
  private static final int USUAL_MTU = 1500;

  private static final int PEERS_MOST = 3;

  private LineFacts() {}

  static List<Row> of(HostedInterface offer) {
    List<Row> rows = new ArrayList<>();
    List<BgpPeer> peers = offer.furtherPeers();
    for (BgpPeer peer : peers.subList(0, Math.min(PEERS_MOST, peers.size()))) {
      rows.add(Row.plain("Further BGP peer", peer(peer)));
    }
    if (peers.size() > PEERS_MOST) {
      rows.add(Row.plain("Further BGP peers", (peers.size() - PEERS_MOST) + " more"));
    }
    offer
        .line()
        .filter(line -> line.mtu().filter(bytes -> bytes != USUAL_MTU).isPresent())
        .ifPresent(line -> rows.add(Row.plain("MTU", mtu(line))));
    return rows;
  }

  private static String peer(BgpPeer peer) {
    return InterfaceFacts.joined(
        Stream.of(
            Optional.of(peer.addressFamily())
                .filter(family -> !family.isBlank())
                .map(LineFacts::family),
            Optional.of(peer.asn()).filter(asn -> asn != 0).map(asn -> "customer's ASN " + asn),
            Optional.of(InterfaceFacts.sides(peer.customerAddress(), peer.amazonAddress()))));
  }

  private static String family(String spelled) {
    return switch (spelled) {
      case "ipv4" -> "IPv4";
      case "ipv6" -> "IPv6";
      default -> spelled;
    };
  }

  private static String mtu(Line line) {
    int bytes = line.mtu().orElse(USUAL_MTU);
    boolean refused = bytes > USUAL_MTU && line.jumboFrames().equals(Optional.of(false));
    return bytes
        + " bytes, not the usual "
        + USUAL_MTU
        + (refused ? "; the cloud says that this line can't carry jumbo frames" : "");
  }
}
