package io.directlinkbot.directlink;

import java.util.List;
import java.util.Optional;

/**
 * One row of the cloud's list of virtual interfaces. Any text in it may come from another company.
 * It has no BGP key: that is dropped where the cloud's answer is read. Stored in journals: a new
 * component has to be Optional.
 *
 * @param id {@code dxvif-…}
 * @param name the name that the grantor gave it; any text
 * @param type {@code private}, on AWS also {@code public} and {@code transit}
 * @param connection {@code dxcon-…}, or {@code dxlag-…} for a LAG on AWS; nothing else identifies
 *     the counterparty
 * @param location short name of the site, as the API returns it; may be empty
 * @param ownerAccount the account that the list names as the owner; OUTSCALE does not document
 *     whether that is the grantor or the grantee before the accept
 * @param vlan as the API returns it, unchecked; 0 when it returns none
 * @param asn BGP ASN of the customer's side, as the API returns it; 0 when it returns none
 * @param amazonSideAsn BGP ASN of the cloud's side, if the API returns it
 * @param amazonAddress peer address of the cloud's side with its prefix length, if set
 * @param customerAddress peer address of the customer's side with its prefix length, if set
 * @param gateway the virtual gateway that it is attached to, or on AWS the Direct Connect gateway,
 *     once there is one
 * @param line what only AWS returns, if it returns any of it
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
    Optional<AwsDetails> line) {

  /** An interface as OUTSCALE returns it. */
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

  /** Returns its BGP sessions besides the one with the interface's own addresses. */
  public List<BgpPeer> furtherPeers() {
    return line.map(AwsDetails::furtherPeers).orElse(List.of());
  }
}
