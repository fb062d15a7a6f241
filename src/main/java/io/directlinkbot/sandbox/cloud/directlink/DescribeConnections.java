package io.directlinkbot.sandbox.cloud.directlink;

import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.Connection;
import io.directlinkbot.sandbox.cloud.protocol.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists the caller's own connections. */
final class DescribeConnections extends Operation<DescribeConnections.Input> {
  private final Cloud cloud;

  DescribeConnections(Cloud cloud) {
    super(Input.class);
    this.cloud = cloud;
  }

  @Override
  Object carryOut(CloudAccount caller, Input input) throws Failure {
    String wanted = input.connectionId;
    List<Connection> found =
        cloud.snapshot().connections().stream()
            .filter(line -> line.owner().equals(caller.id()))
            .filter(line -> wanted == null || line.id().equals(wanted))
            .toList();
    if (wanted != null && found.isEmpty()) {
      throw ClientError.of("Connection '" + wanted + "' does not exist.");
    }
    return new Output(found.stream().map(ConnectionRow::of).toList());
  }

  record Input(@Nullable String connectionId) {}

  record Output(List<ConnectionRow> connections) {}
}
