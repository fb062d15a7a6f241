package io.directlinkbot.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * Answers with 200 if all parts are good, else with 503, and with a JSON object that names each
 * part.
 *
 * @param parts computed for each request; may be asked on several threads
 */
public record HealthEndpoint(Supplier<List<PartStatus>> parts) implements HttpHandler {

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    if (!List.of("GET", "HEAD").contains(exchange.getRequestMethod())) {
      exchange.sendResponseHeaders(405, -1);
      return;
    }
    HealthResponse response = HealthResponse.of(parts.get());
    byte[] body = response.json().getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(response.status(), -1);
    } else {
      exchange.sendResponseHeaders(response.status(), body.length);
      exchange.getResponseBody().write(body);
    }
  }
}
