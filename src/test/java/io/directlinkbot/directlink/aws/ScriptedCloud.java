package io.directlinkbot.directlink.aws;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** An HTTP server that plays the answers of a script and keeps every request it was sent. */
public final class ScriptedCloud implements AutoCloseable {
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpServer server;
  private volatile Function<Request, Answer> script;

  public ScriptedCloud(Function<Request, Answer> script) {
    this.script = script;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::play);
    server.setExecutor(threads);
    server.start();
  }

  /** Answers everything alike. */
  public static ScriptedCloud always(Answer answer) {
    return new ScriptedCloud(request -> answer);
  }

  /** From now on another script. */
  void now(Function<Request, Answer> next) {
    script = next;
  }

  public URI uri() {
    return URI.create("http://" + hostAndPort());
  }

  public String hostAndPort() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  public List<Request> requests() {
    return requests;
  }

  private void play(HttpExchange exchange) throws IOException {
    Request request =
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            exchange.getRequestHeaders(),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    requests.add(request);
    switch (script.apply(request)) {
      case Answer.Body(int status, String type, String requestId, String text) -> {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        if (!requestId.isEmpty()) {
          exchange.getResponseHeaders().set("x-amz-requestid", requestId);
        }
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
      }
      case Answer.Cut() -> {}
      case Answer.CutInTheMiddle(String text) -> {
        exchange.sendResponseHeaders(200, text.length() + 100);
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
      }
      case Answer.Silence() -> awaitTheEnd();
      case Answer.SilenceInTheMiddle(String text) -> {
        exchange.sendResponseHeaders(200, text.length() + 100);
        exchange.getResponseBody().write(text.getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        awaitTheEnd();
      }
    }
    exchange.close();
  }

  private void awaitTheEnd() {
    try {
      closing.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.close();
  }

  public record Request(String method, String path, Headers headers, String body) {
    /** The operation that is asked for, in either protocol. */
    public String operation() {
      String target = headers.getFirst("X-Amz-Target");
      return target != null
          ? target.substring(target.indexOf('.') + 1)
          : body.replaceFirst(".*Action=([A-Za-z]+).*", "$1");
    }
  }

  public sealed interface Answer {
    record Body(int status, String type, String requestId, String text) implements Answer {}

    record Cut() implements Answer {}

    record CutInTheMiddle(String text) implements Answer {}

    record Silence() implements Answer {}

    record SilenceInTheMiddle(String text) implements Answer {}

    static Answer json(String text) {
      return of(200, "application/x-amz-json-1.1", text);
    }

    static Answer xml(String text) {
      return of(200, "text/xml", text);
    }

    static Answer of(int status, String type, String text) {
      return new Body(status, type, "req-0001", text);
    }
  }
}
