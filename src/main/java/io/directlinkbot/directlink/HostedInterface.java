package io.directlinkbot.directlink;

import java.util.List;
import java.util.Optional;

/**
 * One row of the cloud's list of virtual interfaces. Every text in it may come from another
 * company. The BGP key is not in it: it ends where the cloud's answer is read.
 *
 * @param id {@code dxvif-…}
 * @param name as the grantor named it, any text
 * @param type {@code private}, on AWS also {@code public} and {@code transit}
 * @param connection {@code dxcon-…}, or on AWS {@code dxlag-…} where it hangs on a LAG; the only
 *     handle on the other side
 * @param location short name of the site, as the API gives it; may be empty
 * @param ownerAccount whom the list names as the owner; whether that is the grantor or the grantee
 *     before the accept is not documented for OUTSCALE
 * @param vlan 2 to 4094
 * @param asn BGP ASN of the customer's side, 1 to 4294967295
 * @param amazonSideAsn BGP ASN of the cloud's side, where the API tells it
 * @param amazonAddress peer address of the cloud's side with its prefix length, where it is set
 * @param customerAddress peer address of the customer's side, likewise
 * @param gateway the virtual gateway it is attached to, or on AWS the Direct Connect gateway, once
 *     it is
 * @param line what only AWS tells, where it tells any of it
 */
public record HostedInterface(
    String id,
    String name,
    String type,
    State state,
    String connection,
    String location,
    String ownerAccount,
    int vlan,
    long asn,
    Optional<Long> amazonSideAsn,
    Optional<String> amazonAddress,
    Optional<String> customerAddress,
    Optional<String> gateway,
    Optional<Line> line) {

  /** One of which the cloud tells no more. */
  public HostedInterface(
      String id,
      String name,
      String type,
      State state,
      String connection,
      String location,
      String ownerAccount,
      int vlan,
      long asn,
      Optional<Long> amazonSideAsn,
      Optional<String> amazonAddress,
      Optional<String> customerAddress,
      Optional<String> gateway) {
    this(
        id,
        name,
        type,
        state,
        connection,
        location,
        ownerAccount,
        vlan,
        asn,
        amazonSideAsn,
        amazonAddress,
        customerAddress,
        gateway,
        Optional.empty());
  }

  /** Its BGP sessions beside the one whose addresses are its own. */
  public List<BgpPeer> furtherPeers() {
    return line.map(Line::furtherPeers).orElse(List.of());
  }
}
