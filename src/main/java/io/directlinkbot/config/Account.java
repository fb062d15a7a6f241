package io.directlinkbot.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One cloud account to watch, with the general settings already filled in where it has none of its
 * own.
 *
 * @param name the name people see, unique in the configuration
 * @param accountId the account's own id, where it is configured
 * @param directlinkEndpoint where the DirectLink API is, when it is not the provider's default for
 *     the region
 * @param gatewayEndpoint where the EC2-compatible API is, likewise
 * @param channel id of the Slack channel that gets this account's requests
 * @param gateways the only virtual gateways that may be used; empty means any
 */
public record Account(
    String name,
    Provider provider,
    String region,
    Optional<String> accountId,
    Credentials credentials,
    Optional<URI> directlinkEndpoint,
    Optional<URI> gatewayEndpoint,
    String channel,
    Approvers approvers,
    List<String> gateways) {
  public Account {
    gateways = List.copyOf(gateways);
  }

  /** Everything configured that tells which account of the cloud it is, and where. */
  public String place() {
    return "%s %s %s %s"
        .formatted(
            provider,
            region,
            accountId.orElse("-"),
            directlinkEndpoint.map(URI::toString).orElse("-"));
  }
}
