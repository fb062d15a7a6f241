package io.directlinkbot.sandbox.cloud;

import java.util.List;

/**
 * The properties of an interface that only AWS's API shows (AWS API reference, VirtualInterface).
 *
 * @param amazonSideAsn BGP ASN of the cloud's side
 * @param mtu in bytes, 1500 or 8500
 * @param jumboFrameCapable whether the connection carries jumbo frames
 * @param peers further BGP sessions; the one of the interface's own addresses is listed before them
 */
public record AwsTerms(long amazonSideAsn, int mtu, boolean jumboFrameCapable, List<Peer> peers) {
  public AwsTerms {
    peers = List.copyOf(peers);
  }

  /**
   * A BGP session, which uses the interface's key.
   *
   * @param addressFamily {@code ipv4} or {@code ipv6}
   */
  public record Peer(
      String addressFamily, long asn, String amazonAddress, String customerAddress) {}
}
