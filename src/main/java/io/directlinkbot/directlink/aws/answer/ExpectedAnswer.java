package io.directlinkbot.directlink.aws.answer;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.directconnect.model.ConfirmPrivateVirtualInterfaceRequest;
import software.amazon.awssdk.services.directconnect.model.DeleteVirtualInterfaceRequest;
import software.amazon.awssdk.services.directconnect.model.DescribeConnectionsRequest;
import software.amazon.awssdk.services.directconnect.model.DescribeVirtualInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpnGatewaysRequest;

/** The part that the answer to a call must contain, by its name in the protocol. */
sealed interface ExpectedAnswer {

  /** A list of rows, each an object. */
  record JsonList(String name) implements ExpectedAnswer {}

  /** A text value. */
  record JsonText(String name) implements ExpectedAnswer {}

  /** An element that holds rows, possibly none. */
  record XmlList(String name) implements ExpectedAnswer {}

  /**
   * Returns what the answer to a request must contain.
   *
   * @throws IllegalArgumentException for a call that this package does not make
   */
  static ExpectedAnswer of(SdkRequest request) {
    return switch (request) {
      case DescribeVirtualInterfacesRequest _ -> new JsonList("virtualInterfaces");
      case DescribeConnectionsRequest _ -> new JsonList("connections");
      case ConfirmPrivateVirtualInterfaceRequest _ -> new JsonText("virtualInterfaceState");
      case DeleteVirtualInterfaceRequest _ -> new JsonText("virtualInterfaceState");
      case DescribeVpnGatewaysRequest _ -> new XmlList("vpnGatewaySet");
      case DescribeVpcsRequest _ -> new XmlList("vpcSet");
      default ->
          throw new IllegalArgumentException(
              "say what the answer to a " + request.getClass().getSimpleName() + " has in it");
    };
  }
}
