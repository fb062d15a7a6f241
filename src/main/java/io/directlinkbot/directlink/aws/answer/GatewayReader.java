package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.Net;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.VpcAttachment;
import software.amazon.awssdk.services.ec2.model.VpnGateway;

/** Reads one row of the list of gateways. The Net of the result has no name. */
public final class GatewayReader {
  private static final Logger log = LoggerFactory.getLogger(GatewayReader.class);

  private GatewayReader() {}

  public static Optional<Gateway> read(VpnGateway row) {
    Optional<String> id = OptionalText.of(row.vpnGatewayId());
    if (id.isEmpty()) {
      log.warn("The cloud lists a gateway without an id");
    }
    return id.map(
        known ->
            new Gateway(
                known,
                name(row.tags()),
                OptionalText.orEmpty(row.stateAsString()),
                attachedNet(row),
                Optional.ofNullable(row.amazonSideAsn()).filter(asn -> asn > 0)));
  }

  static Optional<String> name(List<Tag> tags) {
    return tags.stream()
        .filter(tag -> "Name".equals(tag.key()))
        .map(tag -> OptionalText.of(tag.value()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Returns the attached Net. The list may keep former attachments, in other states. */
  private static Optional<Net> attachedNet(VpnGateway row) {
    return row.vpcAttachments().stream()
        .filter(attachment -> "attached".equals(attachment.stateAsString()))
        .map(VpcAttachment::vpcId)
        .map(OptionalText::of)
        .flatMap(Optional::stream)
        .findFirst()
        .map(net -> new Net(net, Optional.empty()));
  }
}
