package io.directlinkbot.sandbox.cloud.directlink;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.directlinkbot.sandbox.cloud.Connection;
import org.jspecify.annotations.Nullable;

/** A connection as OUTSCALE's API shows it; AWS adds its LAG. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ConnectionRow(
    String ownerAccount,
    String connectionId,
    String connectionName,
    String connectionState,
    String region,
    String location,
    String bandwidth,
    @Nullable String lagId) {

  static ConnectionRow of(Connection line) {
    return new ConnectionRow(
        line.owner(),
        line.id(),
        line.name(),
        line.state(),
        line.region(),
        line.location(),
        line.bandwidth(),
        line.lag().orElse(null));
  }
}
