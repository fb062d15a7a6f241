package io.directlinkbot.crash;

import io.directlinkbot.image.AccountText;
import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;

/** The configuration file of a bot that works on a sandbox's servers. */
final class ConfigText {
  private ConfigText() {}

  /** With sockets. */
  static String of(Sandbox sandbox, String storeUrl) {
    return of(sandbox, storeUrl, "socket", -1);
  }

  /** With a workspace that posts to the port. */
  static String overHttp(Sandbox sandbox, String storeUrl, int port) {
    return of(sandbox, storeUrl, "http", port);
  }

  private static String of(Sandbox sandbox, String storeUrl, String transport, int port) {
    return """
    slack:
      bot_token: %s
      app_token: %s
      signing_secret: %s
      transport: %s
      api_url: %s
      channel: %s
    approvers:
      users: [%s, %s]
    watch:
      interval: 1s
    accounts:
    %s\
    http: { port: %s }
    store:
      url: %s
    """
        .formatted(
            sandbox.botToken(),
            sandbox.appToken(),
            sandbox.signingSecret(),
            transport,
            sandbox.slackApiUrl(),
            Fixture.PROD,
            Fixture.ALICE,
            Fixture.BOB,
            AccountText.of(sandbox, DocumentedExample.PROD, Fixture.PROD),
            port,
            storeUrl);
  }
}
