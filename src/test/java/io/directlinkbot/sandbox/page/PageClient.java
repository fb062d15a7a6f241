package io.directlinkbot.sandbox.page;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Predicate;

/** The page's own requests, without a browser. */
final class PageClient implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http = HttpClient.newHttpClient();
  private final String url;

  PageClient(String url) {
    this.url = url;
  }

  HttpResponse<String> get(String path) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(url + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  HttpResponse<String> post(String action, Map<String, ?> fields) throws Exception {
    return post(action, "application/json", JSON.writeValueAsString(fields));
  }

  HttpResponse<String> post(String action, String contentType, String body) throws Exception {
    return http.send(
        HttpRequest.newBuilder(URI.create(url + "sandbox/" + action))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  /** What an action answers when it can be done. */
  JsonNode done(String action, Map<String, ?> fields) throws Exception {
    return JSON.readTree(post(action, fields).body());
  }

  /** Why an action cannot be done. */
  String refused(String action, Map<String, ?> fields) throws Exception {
    return done(action, fields).path("error").asText();
  }

  /** Opens the stream of states that a person sees. */
  Events events(String person) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "sandbox/events?as=" + person))
            .header("Accept", "text/event-stream")
            .build();
    return new Events(http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body());
  }

  JsonNode world(String person) throws Exception {
    try (Events events = events(person)) {
      return events.next();
    }
  }

  @Override
  public void close() {
    http.shutdownNow();
  }

  /** States, in the order they come. */
  static final class Events implements AutoCloseable {
    private static final String DATA = "data: ";

    private final BufferedReader lines;

    private Events(InputStream body) {
      lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    JsonNode next() throws IOException {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(DATA)) {
          return JSON.readTree(line.substring(DATA.length()));
        }
      }
      throw new IOException("The sandbox closed the stream.");
    }

    /** Waits for a state of the kind. */
    JsonNode await(Predicate<JsonNode> wanted) throws IOException {
      JsonNode world = next();
      while (!wanted.test(world)) {
        world = next();
      }
      return world;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
