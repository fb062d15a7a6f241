package io.directlinkbot.image;

import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.cloud.CloudAccount;

/** The configuration of an account whose cloud is a sandbox's. */
public final class AccountText {
  private AccountText() {}

  /**
   * Returns one item of the list of accounts, not indented.
   *
   * @param channel its Slack channel's id
   */
  public static String of(Sandbox sandbox, CloudAccount account, String channel) {
    return """
    - name: %s
      provider: outscale
      region: %s
      account_id: "%s"
      access_key: %s
      secret_key: %s
      directlink_endpoint: %s
      gateway_endpoint: %s
      channel: %s
    """
        .formatted(
            account.name(),
            account.region(),
            account.id(),
            account.accessKey(),
            account.secretKey(),
            sandbox.cloudEndpoint(),
            sandbox.cloudEndpoint(),
            channel);
  }
}
