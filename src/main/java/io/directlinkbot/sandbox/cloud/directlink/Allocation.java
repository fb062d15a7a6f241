package io.directlinkbot.sandbox.cloud.directlink;

import static io.directlinkbot.sandbox.cloud.directlink.ClientError.required;

import io.directlinkbot.sandbox.cloud.Terms;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The members that describe a new interface, for the caller or for another account. */
record Allocation(
    @Nullable String virtualInterfaceName,
    @Nullable Integer vlan,
    @Nullable Long asn,
    @Nullable String authKey,
    @Nullable String amazonAddress,
    @Nullable String customerAddress,
    @Nullable String virtualGatewayId) {

  Terms terms() throws Failure {
    return new Terms(
        required(virtualInterfaceName, "virtualInterfaceName"),
        required(vlan, "vlan"),
        required(asn, "asn"),
        Optional.ofNullable(authKey),
        Optional.ofNullable(amazonAddress),
        Optional.ofNullable(customerAddress));
  }
}
