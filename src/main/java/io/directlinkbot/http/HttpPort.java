package io.directlinkbot.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.directlinkbot.config.HttpSettings;
import io.directlinkbot.problem.HostProblem;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The bot's HTTP port. Each request has a virtual thread of its own, so one that is sent slowly
 * holds up no other. Thread-safe.
 */
public final class HttpPort implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(HttpPort.class);

  private final HttpServer server;
  private final List<String> paths = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private HttpPort(HttpServer server) {
    this.server = server;
  }

  /**
   * Opens the port; requests are not answered before {@link #serve}.
   *
   * @throws PortException if the port can't be opened
   */
  public static HttpPort open(HttpSettings http) {
    ServerLimits.set();
    try {
      return new HttpPort(HttpServer.create(new InetSocketAddress(http.bind(), http.port()), 0));
    } catch (IOException | UnresolvedAddressException failure) {
      throw new PortException(
          HostProblem.PORT_NOT_OPENED.with(
              http.bind() + ":" + http.port(), String.valueOf(failure.getMessage())),
          failure);
    }
  }

  /**
   * Adds a path.
   *
   * @param handler answers requests to exactly this path, on many threads; need not close the
   *     exchange
   */
  public void add(String path, HttpHandler handler) {
    paths.add(path);
    server.createContext(path, exchange -> answer(exchange, path, handler));
  }

  /** Answers requests from now on. */
  public void serve() {
    server.setExecutor(threads);
    server.start();
    LOG.info(
        "Serving http://{}:{} with {}",
        server.getAddress().getHostString(),
        port(),
        String.join(", ", paths));
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

  private static void answer(HttpExchange exchange, String path, HttpHandler handler) {
    try (exchange) {
      if (exchange.getRequestURI().getPath().equals(path)) {
        run(exchange, path, handler);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    } catch (IOException gone) {
      LOG.debug("A request to {} was not answered: {}", path, gone.toString());
    }
  }

  private static void run(HttpExchange exchange, String path, HttpHandler handler)
      throws IOException {
    try {
      handler.handle(exchange);
    } catch (RuntimeException fault) {
      LOG.error("A request to {} failed", path, fault);
      if (exchange.getResponseCode() < 0) {
        exchange.sendResponseHeaders(500, -1);
      }
    }
  }
}
