package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.socket.SocketMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody switches Socket Mode off in the app's settings. */
final class SocketModeOffTest {
  @RegisterExtension private final RunningBot bot = RunningBot.started();
  private final SocketMode sockets = bot.slack().workspace().sockets();

  @Test
  void isNamedByTheHealthEndpointAndCostsFewCalls() throws Exception {
    bot.slack().card(DocumentedExample.INTERFACE);
    bot.slack().workspace().awaitConnections(RunningBot.SOCKETS, InSlack.PATIENCE);

    sockets.disconnect("link_disabled");
    bot.slack().workspace().awaitConnections(0, InSlack.PATIENCE);

    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpResponse<String> ready =
          http.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + bot.port() + "/readyz"))
                  .build(),
              BodyHandlers.ofString());
      assertThat(ready.statusCode()).isEqualTo(503);
      assertThat(ready.body()).contains("Socket Mode is switched off", "switch it on at");
    }
    assertThat(bot.slack().workspace().calls().count("apps.connections.open"))
        .isEqualTo(RunningBot.SOCKETS);
  }
}
