package io.directlinkbot.crash;

import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.slack.http.EventsEndpoint;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.awaitility.Awaitility;

/**
 * A bot to which the workspace posts, always at the same port.
 *
 * @param port free when this was made
 */
record PostedTo(Sandbox sandbox, int port) {

  static PostedTo onAFreePort(Sandbox sandbox) throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new PostedTo(sandbox, free.getLocalPort());
    }
  }

  /** Waits until the bot has signed in, and has the workspace post to it. */
  void awaitBot() {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest ready = HttpRequest.newBuilder(address("/readyz")).build();
      Awaitility.await()
          .atMost(Scene.PATIENCE)
          .ignoreExceptions()
          .until(
              () ->
                  client
                      .send(ready, BodyHandlers.ofString())
                      .body()
                      .contains("\"slack\":\"connected"));
    }
    sandbox.postTo(address(EventsEndpoint.PATH));
  }

  /** As a socket that is gone: nobody clicks until the next bot is there. */
  void forget() {
    sandbox.workspace().delivery().close();
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
