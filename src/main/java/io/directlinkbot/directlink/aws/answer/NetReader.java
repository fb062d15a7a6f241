package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.Net;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Vpc;

/**
 * Reads one row of the list of Nets. OUTSCALE gives one block of addresses; AWS may give several,
 * and IPv6 blocks as well.
 */
public final class NetReader {
  private static final String IN_USE = "associated";

  private NetReader() {}

  public static Optional<Net> read(Vpc row) {
    return OptionalText.of(row.vpcId())
        .map(
            id ->
                new Net(
                    id,
                    GatewayReader.name(row.tags()),
                    Optional.of(ranges(row)).filter(all -> !all.isEmpty())));
  }

  private static List<String> ranges(Vpc row) {
    Stream<String> more =
        row.cidrBlockAssociationSet().stream()
            .filter(
                block ->
                    block.cidrBlockState() == null
                        || IN_USE.equals(block.cidrBlockState().stateAsString()))
            .map(block -> block.cidrBlock());
    Stream<String> ipv6 =
        row.ipv6CidrBlockAssociationSet().stream()
            .filter(
                block ->
                    block.ipv6CidrBlockState() == null
                        || IN_USE.equals(block.ipv6CidrBlockState().stateAsString()))
            .map(block -> block.ipv6CidrBlock());
    return Stream.of(Stream.of(OptionalText.orEmpty(row.cidrBlock())), more, ipv6)
        .flatMap(all -> all)
        .map(OptionalText::of)
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }
}
