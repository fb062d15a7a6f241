package io.directlinkbot.directlink.aws.answer;

import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.directconnect.model.ConfirmPrivateVirtualInterfaceRequest;
import software.amazon.awssdk.services.directconnect.model.DeleteVirtualInterfaceRequest;
import software.amazon.awssdk.services.directconnect.model.DescribeConnectionsRequest;
import software.amazon.awssdk.services.directconnect.model.DescribeVirtualInterfacesRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpcsRequest;
import software.amazon.awssdk.services.ec2.model.DescribeVpnGatewaysRequest;

/** What the answer to a call has to have in it, by the name that the protocol gives it. */
sealed interface ExpectedAnswer {

  /** Rows, each an object. */
  record JsonList(String name) implements ExpectedAnswer {}

  /** A text. */
  record JsonText(String name) implements ExpectedAnswer {}

  /** An element with rows in it, or without. */
  record XmlList(String name) implements ExpectedAnswer {}

  /**
   * What the answer to a request has to have.
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
