package io.directlinkbot.image;

import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.SandboxAccount;
import io.directlinkbot.sandbox.SandboxSettings;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * The sandbox's cloud and Slack workspace without a bot, and a configuration that leads to them.
 */
final class LocalServers implements AutoCloseable {
  private final Sandbox sandbox;
  private final int port;

  private LocalServers(Sandbox sandbox, int port) {
    this.sandbox = sandbox;
    this.port = port;
  }

  static LocalServers start() throws IOException {
    Sandbox sandbox = Sandbox.start(SandboxSettings.onAnyPort());
    try (ServerSocket free = new ServerSocket(0)) {
      return new LocalServers(sandbox, free.getLocalPort());
    }
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** The bot's own address. */
  URI bot() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /**
   * Writes {@code directlink-bot.yml}, which everybody may read.
   *
   * @param store its URL
   */
  Path configure(Path folder, String store) throws IOException {
    return Files.writeString(
        folder.resolve("directlink-bot.yml"),
        """
        slack:
          bot_token: %s
          app_token: %s
          api_url: %s
          channel: %s
        approvers:
          users: %s
          allow_decline: true
        watch:
          interval: 1s
        http: { port: %s }
        store:
          url: %s
        accounts:
        %s
        """
            .formatted(
                sandbox.botToken(),
                sandbox.appToken(),
                sandbox.slackApiUrl(),
                sandbox.accounts().getFirst().channel(),
                sandbox.approvers(),
                port,
                store,
                sandbox.accounts().stream().map(this::account).collect(Collectors.joining())));
  }

  private String account(SandboxAccount watched) {
    return AccountText.of(sandbox, watched.account(), watched.channel());
  }

  @Override
  public void close() {
    sandbox.close();
  }
}
