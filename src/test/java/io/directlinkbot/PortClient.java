package io.directlinkbot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** A machine that asks a bot's HTTP port. */
final class PortClient implements AutoCloseable {
  private final RunningBot bot;
  private final HttpClient http = HttpClient.newHttpClient();

  PortClient(RunningBot bot) {
    this.bot = bot;
  }

  HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
    return send(method, path, "*/*");
  }

  /**
   * Sends a request without a body.
   *
   * @param accept the types that it asks for
   */
  HttpResponse<String> send(String method, String path, String accept)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + bot.port() + path);
    return http.send(
        HttpRequest.newBuilder(address)
            .header("Accept", accept)
            .method(method, BodyPublishers.noBody())
            .build(),
        BodyHandlers.ofString());
  }

  @Override
  public void close() {
    http.close();
  }
}
