package io.directlinkbot.sandbox.cloud.fcu;

import io.directlinkbot.sandbox.cloud.Attachment;
import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.VirtualGateway;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lists the caller's gateways with their Nets and tags. */
final class DescribeVpnGateways extends Action {
  private static final Listing<VirtualGateway> LISTING =
      new Listing<>(
          VirtualGateway::id, DescribeVpnGateways::filterable, "InvalidVpnGatewayID.NotFound");

  private final Cloud cloud;

  DescribeVpnGateways(Cloud cloud) {
    this.cloud = cloud;
  }

  @Override
  Consumer<Xml> carryOut(CloudAccount caller, QueryForm form) throws Failure {
    List<VirtualGateway> own =
        cloud.snapshot().gateways().stream()
            .filter(gateway -> gateway.account().equals(caller.id()))
            .toList();
    List<VirtualGateway> found = LISTING.select(own, form.list("VpnGatewayId"), form.filters());
    return xml -> xml.items("vpnGatewaySet", found, gateway -> write(gateway, xml));
  }

  private static void write(VirtualGateway gateway, Xml xml) {
    xml.text("vpnGatewayId", gateway.id());
    xml.text("state", gateway.state());
    xml.text("type", "ipsec.1");
    xml.items(
        "attachments",
        gateway.attachments(),
        attachment -> {
          xml.text("vpcId", attachment.net());
          xml.text("state", attachment.state());
        });
    gateway.asn().ifPresent(asn -> xml.text("amazonSideAsn", Long.toString(asn)));
    xml.nameTag(gateway.name());
  }

  private static Filterable filterable(VirtualGateway gateway) {
    List<Attachment> attachments = gateway.attachments();
    return Filterable.of(
        Map.of(
            "vpn-gateway-id", List.of(gateway.id()),
            "state", List.of(gateway.state()),
            "type", List.of("ipsec.1"),
            "attachment.state", attachments.stream().map(Attachment::state).toList(),
            "attachment.vpc-id", attachments.stream().map(Attachment::net).toList()),
        gateway.name());
  }
}
