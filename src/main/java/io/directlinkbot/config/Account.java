package io.directlinkbot.config;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * One cloud account to watch. Settings that the account leaves out are filled in from the general
 * ones.
 *
 * @param name the name people see, unique in the configuration
 * @param accountId the account's own id, where it is configured
 * @param directlinkEndpoint the DirectLink endpoint, where it is not the provider's default for the
 *     region
 * @param gatewayEndpoint the endpoint of the EC2-compatible API, where it is not the provider's
 *     default
 * @param channel id of the Slack channel that gets this account's requests
 * @param gateways the only virtual gateways that may be used; empty allows any
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

  /**
   * Identifies the account by everything configured about where it is: provider, region, account id
   * and endpoint.
   */
  public String place() {
    return "%s %s %s %s"
        .formatted(
            provider,
            region,
            accountId.orElse("-"),
            directlinkEndpoint.map(URI::toString).orElse("-"));
  }
}
