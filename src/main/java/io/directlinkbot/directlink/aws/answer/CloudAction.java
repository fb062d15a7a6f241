package io.directlinkbot.directlink.aws.answer;

/** The calls that the bot makes, by the name under which a policy allows them on both clouds. */
public enum CloudAction {
  DESCRIBE_VIRTUAL_INTERFACES("directconnect:DescribeVirtualInterfaces"),
  DESCRIBE_CONNECTIONS("directconnect:DescribeConnections"),
  CONFIRM("directconnect:ConfirmPrivateVirtualInterface"),
  DELETE("directconnect:DeleteVirtualInterface"),
  DESCRIBE_VPN_GATEWAYS("ec2:DescribeVpnGateways"),
  DESCRIBE_VPCS("ec2:DescribeVpcs");

  private final String permission;

  CloudAction(String permission) {
    this.permission = permission;
  }

  /** Returns the action that a policy must allow. */
  public String permission() {
    return permission;
  }

  /** Returns the configuration key of the endpoint for this call. */
  String endpointKey() {
    return permission.startsWith("ec2:") ? "gateway_endpoint" : "directlink_endpoint";
  }
}
