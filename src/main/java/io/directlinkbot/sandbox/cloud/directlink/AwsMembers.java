package io.directlinkbot.sandbox.cloud.directlink;

import io.directlinkbot.sandbox.cloud.AwsTerms;
import io.directlinkbot.sandbox.cloud.Terms;
import java.util.List;
import java.util.stream.Stream;

/**
 * The members of an interface that only AWS has. They repeat the BGP key in each peer and in the
 * router's configuration.
 */
record AwsMembers(
    long amazonSideAsn,
    int mtu,
    boolean jumboFrameCapable,
    String customerRouterConfig,
    List<Peer> bgpPeers) {

  static AwsMembers of(Terms terms, AwsTerms aws) {
    String key = terms.authKey().orElse("");
    Peer own =
        new Peer(
            "ipv4",
            terms.asn(),
            key,
            terms.amazonAddress().orElse(""),
            terms.customerAddress().orElse(""),
            "verifying");
    Stream<Peer> further =
        aws.peers().stream()
            .map(
                peer ->
                    new Peer(
                        peer.addressFamily(),
                        peer.asn(),
                        key,
                        peer.amazonAddress(),
                        peer.customerAddress(),
                        "verifying"));
    return new AwsMembers(
        aws.amazonSideAsn(),
        aws.mtu(),
        aws.jumboFrameCapable(),
        "<logical_connection><bgp_auth_key>" + key + "</bgp_auth_key></logical_connection>",
        Stream.concat(Stream.of(own), further).toList());
  }

  /** As AWS lists it. */
  record Peer(
      String addressFamily,
      long asn,
      String authKey,
      String amazonAddress,
      String customerAddress,
      String bgpPeerState) {}
}
