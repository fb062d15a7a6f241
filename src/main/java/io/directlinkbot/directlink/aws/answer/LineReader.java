package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.BgpPeer;
import io.directlinkbot.directlink.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.services.directconnect.model.BGPPeer;
import software.amazon.awssdk.services.directconnect.model.VirtualInterface;

/** Reads the members of a row that only AWS has. */
final class LineReader {
  private LineReader() {}

  static Optional<Line> read(VirtualInterface row) {
    Optional<Integer> mtu = Optional.ofNullable(row.mtu()).filter(bytes -> bytes > 0);
    Optional<Boolean> jumbo = Optional.ofNullable(row.jumboFrameCapable());
    List<BgpPeer> further = further(row);
    return mtu.isEmpty() && jumbo.isEmpty() && further.isEmpty()
        ? Optional.empty()
        : Optional.of(new Line(mtu, jumbo, further));
  }

  /** Returns the BGP peers without the interface's own session, which AWS lists among them. */
  private static List<BgpPeer> further(VirtualInterface row) {
    List<BgpPeer> peers = new ArrayList<>(row.bgpPeers().stream().map(LineReader::peer).toList());
    Optional<String> amazon = OptionalText.of(row.amazonAddress());
    Optional<String> customer = OptionalText.of(row.customerAddress());
    Predicate<BgpPeer> own =
        peer -> peer.amazonAddress().equals(amazon) && peer.customerAddress().equals(customer);
    peers.stream().filter(own).findFirst().ifPresent(peers::remove);
    return peers;
  }

  private static BgpPeer peer(BGPPeer peer) {
    return new BgpPeer(
        OptionalText.orEmpty(peer.addressFamilyAsString()),
        InterfaceReader.asn(peer.asnLong(), peer.asn()),
        OptionalText.of(peer.amazonAddress()),
        OptionalText.of(peer.customerAddress()));
  }
}
