package io.directlinkbot.directlink.aws.answer;

/** The calls that the bot makes, by the name that a policy grants them under, on both clouds. */
public enum CloudAction {
  DESCRIBE_VIRTUAL_INTERFACES("directconnect:DescribeVirtualInterfaces"),
  DESCRIBE_CONNECTIONS("directconnect:DescribeConnections"),
  CONFIRM("directconnect:ConfirmPrivateVirtualInterface"),
  DELETE("directconnect:DeleteVirtualInterface"),
  DESCRIBE_VPN_GATEWAYS("ec2:DescribeVpnGateways"),
  DESCRIBE_VPCS("ec2:DescribeVpcs");

  private final String right;

  CloudAction(String right) {
    this.right = right;
  }

  /** The right that a policy has to allow. */
  public String right() {
    return right;
  }

  /** The configuration's key for the endpoint that takes this call. */
  String endpointKey() {
    return right.startsWith("ec2:") ? "gateway_endpoint" : "directlink_endpoint";
  }
}
