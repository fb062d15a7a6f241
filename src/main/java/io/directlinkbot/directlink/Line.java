package io.directlinkbot.directlink;

import java.util.List;
import java.util.Optional;

/**
 * What AWS tells of an interface and OUTSCALE does not.
 *
 * @param mtu the largest packet in bytes that it is set to
 * @param jumboFrames whether its connection can carry larger ones than 1500 bytes
 * @param furtherPeers BGP sessions beside the one whose addresses are the interface's own
 */
public record Line(
    Optional<Integer> mtu, Optional<Boolean> jumboFrames, List<BgpPeer> furtherPeers) {
  public Line {
    furtherPeers = List.copyOf(furtherPeers);
  }
}
