package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.directlink.aws.answer.CloudAction;
import io.directlinkbot.directlink.aws.answer.InterfaceReader;
import io.directlinkbot.directlink.aws.answer.OptionalText;
import io.directlinkbot.directlink.aws.answer.PagedList;
import io.directlinkbot.reason.Reason;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.directconnect.DirectConnectClient;
import software.amazon.awssdk.services.directconnect.model.Connection;
import software.amazon.awssdk.services.directconnect.model.DescribeConnectionsResponse;
import software.amazon.awssdk.services.directconnect.model.DescribeVirtualInterfacesResponse;
import software.amazon.awssdk.services.directconnect.model.VirtualInterface;

/**
 * Makes the calls of the DirectLink API.
 *
 * @param reader retries, because a repeated read does no harm
 * @param confirmer sends each request exactly once: a lost answer may hide a success
 * @param signed has the key of the account, which each request needs
 */
record InterfaceCalls(
    LazyClient<DirectConnectClient> reader,
    LazyClient<DirectConnectClient> confirmer,
    AwsRequestOverrideConfiguration signed,
    CallRunner calls) {

  private static final PagedList<DescribeVirtualInterfacesResponse, VirtualInterface> INTERFACES =
      new PagedList<>(
          DescribeVirtualInterfacesResponse::virtualInterfaces,
          DescribeVirtualInterfacesResponse::nextToken);

  private static final PagedList<DescribeConnectionsResponse, Connection> CONNECTIONS =
      new PagedList<>(
          DescribeConnectionsResponse::connections, DescribeConnectionsResponse::nextToken);

  List<HostedInterface> all() throws CloudException {
    return list(null).rows();
  }

  /**
   * Reads one interface. The documentation does not say how the API answers for an id that is gone:
   * with an empty list, or with a client error, whose text must not be parsed. After a refusal the
   * whole list is read instead.
   */
  Optional<HostedInterface> read(String id) throws CloudException {
    Listed listed;
    try {
      listed = list(id);
    } catch (CloudException e) {
      if (e.kind() != Kind.REFUSED) {
        throw e;
      }
      listed = list(null);
    }
    Optional<HostedInterface> found =
        listed.rows().stream().filter(row -> row.id().equals(id)).findFirst();
    if (found.isEmpty() && !listed.everyRowHasAnId()) {
      throw new CloudException(Kind.UNCERTAIN, Reason.of("reason.cloud.row-without-id", id), null);
    }
    return found;
  }

  Set<String> ownConnections() throws CloudException {
    return calls.make(
        CloudAction.DESCRIBE_CONNECTIONS,
        () ->
            CONNECTIONS
                .all(
                    token ->
                        reader
                            .get()
                            .describeConnections(
                                page -> page.nextToken(token).overrideConfiguration(signed)))
                .stream()
                // an interface on a LAG names the LAG as its connection
                .flatMap(
                    row ->
                        Stream.of(
                            OptionalText.of(row.connectionId()), OptionalText.of(row.lagId())))
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet()));
  }

  State confirm(String interfaceId, String gatewayId) throws CloudException {
    return calls.make(
        CloudAction.CONFIRM,
        () ->
            answered(
                "confirm",
                confirmer
                    .get()
                    .confirmPrivateVirtualInterface(
                        confirm ->
                            confirm
                                .virtualInterfaceId(interfaceId)
                                .virtualGatewayId(gatewayId)
                                .overrideConfiguration(signed))
                    .virtualInterfaceStateAsString()));
  }

  State decline(String interfaceId) throws CloudException {
    return calls.make(
        CloudAction.DELETE,
        () ->
            answered(
                "deletion",
                confirmer
                    .get()
                    .deleteVirtualInterface(
                        delete ->
                            delete.virtualInterfaceId(interfaceId).overrideConfiguration(signed))
                    .virtualInterfaceStateAsString()));
  }

  private static State answered(String call, @Nullable String state) {
    return OptionalText.of(state)
        .map(State::new)
        .orElseThrow(
            () -> new CallFailure(Kind.UNCERTAIN, Reason.of("reason.cloud.no-state", call)));
  }

  private Listed list(@Nullable String id) throws CloudException {
    return calls.make(
        CloudAction.DESCRIBE_VIRTUAL_INTERFACES,
        () ->
            Listed.of(
                INTERFACES.all(
                    token ->
                        reader
                            .get()
                            .describeVirtualInterfaces(
                                page ->
                                    page.virtualInterfaceId(id)
                                        .nextToken(token)
                                        .overrideConfiguration(signed)))));
  }

  private record Listed(List<HostedInterface> rows, boolean everyRowHasAnId) {
    static Listed of(List<VirtualInterface> listed) {
      List<HostedInterface> rows =
          listed.stream().map(new InterfaceReader()::read).flatMap(Optional::stream).toList();
      return new Listed(rows, rows.size() == listed.size());
    }
  }
}
