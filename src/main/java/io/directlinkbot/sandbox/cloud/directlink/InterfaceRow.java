package io.directlinkbot.sandbox.cloud.directlink;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.directlinkbot.sandbox.cloud.SimulatedInterface;
import io.directlinkbot.sandbox.cloud.Terms;
import org.jspecify.annotations.Nullable;

/**
 * An interface as OUTSCALE's API shows it, with its 13 members, including the BGP key in plain
 * text; and as AWS's API shows it, with some of its further members.
 *
 * @param virtualGatewayId absent in the answer to an allocation, empty in a list while unset (AWS
 *     CLI samples)
 * @param directConnectGatewayId present only where one is attached, on AWS
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InterfaceRow(
    String ownerAccount,
    String virtualInterfaceId,
    String location,
    String connectionId,
    String virtualInterfaceType,
    String virtualInterfaceName,
    int vlan,
    long asn,
    String authKey,
    String amazonAddress,
    String customerAddress,
    String virtualInterfaceState,
    @Nullable String virtualGatewayId,
    @Nullable String directConnectGatewayId,
    @JsonUnwrapped @Nullable AwsMembers aws) {

  static InterfaceRow listed(SimulatedInterface one) {
    String gateway = one.gateway().orElse("");
    return gateway.isEmpty() || gateway.startsWith("vgw-")
        ? of(one, gateway, null)
        : of(one, "", gateway);
  }

  static InterfaceRow allocated(SimulatedInterface one) {
    return of(one, null, null);
  }

  private static InterfaceRow of(
      SimulatedInterface one, @Nullable String gateway, @Nullable String directConnectGateway) {
    Terms terms = one.terms();
    return new InterfaceRow(
        one.ownerAccount(),
        one.id(),
        one.location(),
        one.connection(),
        "private",
        terms.name(),
        terms.vlan(),
        terms.asn(),
        terms.authKey().orElse(""),
        terms.amazonAddress().orElse(""),
        terms.customerAddress().orElse(""),
        one.state(),
        gateway,
        directConnectGateway,
        terms.aws().map(more -> AwsMembers.of(terms, more)).orElse(null));
  }
}
