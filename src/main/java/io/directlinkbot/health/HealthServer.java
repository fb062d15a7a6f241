package io.directlinkbot.health;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.directlinkbot.config.HttpSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves {@code /healthz} and {@code /readyz}: 200 if all parts are good, else 503, with a JSON
 * object that names each part. Thread-safe.
 */
public final class HealthServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HealthServer.class);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private HealthServer(HttpServer server) {
    this.server = server;
  }

  /**
   * Opens the port; requests are not answered before {@link #serve}.
   *
   * @throws PortException if the port can't be opened
   */
  public static HealthServer open(HttpSettings http) {
    try {
      return new HealthServer(
          HttpServer.create(new InetSocketAddress(http.bind(), http.port()), 0));
    } catch (IOException | UnresolvedAddressException failure) {
      throw new PortException(
          "The HTTP port %s:%s can't be opened: %s. Stop what uses it, or change http.port (0 takes any free one, -1 none) or http.bind."
              .formatted(http.bind(), http.port(), failure.getMessage()),
          failure);
    }
  }

  /** Answers requests from now on. */
  public void serve(Health health) {
    server.setExecutor(threads);
    server.createContext("/healthz", exchange -> answer(exchange, "/healthz", health.life()));
    server.createContext("/readyz", exchange -> answer(exchange, "/readyz", health.readiness()));
    server.start();
    LOG.info("Health endpoints: http://{}:{}/healthz, /readyz", host(), port());
  }

  /** The open port, also if the configuration left the choice to the system. */
  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private String host() {
    return server.getAddress().getHostString();
  }

  private static void answer(HttpExchange exchange, String path, Supplier<List<PartStatus>> parts) {
    try (exchange) {
      boolean known = exchange.getRequestURI().getPath().equals(path);
      boolean read = List.of("GET", "HEAD").contains(exchange.getRequestMethod());
      if (!known || !read) {
        exchange.sendResponseHeaders(known ? 405 : 404, -1);
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
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
