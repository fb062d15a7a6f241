package io.directlinkbot.directlink;

import java.util.List;
import java.util.Optional;

/**
 * What AWS returns about an interface and OUTSCALE does not. Stored in journals: a new component
 * has to be Optional.
 *
 * @param mtu the configured maximum packet size in bytes
 * @param jumboFrames whether its connection can carry packets larger than 1500 bytes
 * @param furtherPeers BGP sessions besides the one with the interface's own addresses
 */
public record AwsDetails(
    Optional<Integer> mtu, Optional<Boolean> jumboFrames, List<BgpPeer> furtherPeers) {
  public AwsDetails {
    furtherPeers = List.copyOf(furtherPeers);
  }
}
