package io.directlinkbot;

import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.cloud.CloudAccount;

/** The text that a started sandbox prints. */
final class SandboxGreeting {
  private SandboxGreeting() {}

  static String of(Sandbox sandbox) {
    CloudAccount account = sandbox.accounts().getFirst().account();
    return """

    The sandbox is up: a cloud, a Slack workspace, and the bot between them.

      Page   %s
      Cloud  %s
      Slack  %s

    An interface waits in the channel on the page. Accept it there, or as a person without the bot would:

      AWS_ACCESS_KEY_ID=%s AWS_SECRET_ACCESS_KEY=%s AWS_DEFAULT_REGION=%s \\
      aws directconnect confirm-private-virtual-interface --endpoint %2$s \\
        --virtual-interface-id dxvif-56781234 --virtual-gateway-id vgw-87654321

    Ctrl-C ends it; nothing is kept.
    """
        .formatted(
            sandbox.pageUrl(),
            sandbox.cloudEndpoint(),
            sandbox.slackApiUrl(),
            account.accessKey(),
            account.secretKey(),
            account.region());
  }
}
