package io.directlinkbot.slack.socket;

import com.google.gson.JsonObject;
import io.directlinkbot.slack.inbound.JsonFields;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket of Socket Mode. It is usable once Slack said hello, and goes on delivering after
 * Slack asked for another one, until it is closed. Thread-safe.
 */
final class SlackSocket extends WebSocketListener {
  private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
  private static final int NORMAL_CLOSURE = 1000;

  private final EnvelopeDispatcher dispatcher;
  private final CompletableFuture<Void> hello = new CompletableFuture<>();
  private final CompletableFuture<SocketEnd> end = new CompletableFuture<>();
  private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private volatile boolean closed;

  private SlackSocket(EnvelopeDispatcher dispatcher) {
    this.dispatcher = dispatcher;
  }

  /**
   * Begins to connect. Nothing is thrown: a failure ends the socket.
   *
   * @param http pings the peer by itself and gives the socket up when no pong comes
   */
  static SlackSocket connect(OkHttpClient http, String address, EnvelopeDispatcher dispatcher) {
    SlackSocket socket = new SlackSocket(dispatcher);
    // a frame may arrive before newWebSocket returns; its answer waits for the value
    socket.socket.complete(http.newWebSocket(new Request.Builder().url(address).build(), socket));
    return socket;
  }

  /**
   * Waits for Slack's hello.
   *
   * @return nothing when it came, else why the socket can't be used
   */
  @Nullable SocketEnd awaitHello(Duration limit) throws InterruptedException {
    try {
      CompletableFuture.anyOf(hello, end).get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      cancel();
      return new SocketEnd.Lost("Slack did not say hello within " + limit.toSeconds() + " s");
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
    return hello.isDone() ? null : end.join();
  }

  /** Waits until the socket has to be replaced, and returns why. */
  SocketEnd awaitEnd() throws InterruptedException {
    try {
      return end.get();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether Slack said hello and nothing has ended the socket. */
  boolean isUsable() {
    return hello.isDone() && !closed;
  }

  /** Sends a frame. Returns false when the socket is closed. */
  boolean send(String frame) {
    return !closed && socket.join().send(frame);
  }

  /** Closes the socket after what was sent before. */
  void close() {
    closed = true;
    if (!socket.join().close(NORMAL_CLOSURE, null)) {
      cancel();
    }
    end.complete(new SocketEnd.Lost("closed by the bot"));
  }

  /** Closes the socket, and cuts it when the peer does not answer that within the limit. */
  void closeWithin(Duration limit) {
    close();
    gone.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS).join();
    socket.join().cancel();
  }

  private void cancel() {
    closed = true;
    socket.join().cancel();
  }

  @Override
  public void onMessage(WebSocket webSocket, String text) {
    try {
      JsonObject frame = JsonFields.parse(text);
      switch (JsonFields.text(frame, "type")) {
        case "hello" -> hello.complete(null);
        case "disconnect" -> toldToGo(JsonFields.text(frame, "reason"));
        default -> dispatcher.received(frame, this);
      }
    } catch (Throwable fault) {
      // thrown on, it would end the socket
      LOG.error("A frame from Slack failed", fault);
    }
  }

  private void toldToGo(String reason) {
    end.complete(
        switch (reason) {
          case "link_disabled" -> new SocketEnd.LinkDisabled();
          case "too_many_websockets" -> new SocketEnd.TooMany();
          default -> new SocketEnd.Refresh();
        });
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    closed = true;
    webSocket.close(NORMAL_CLOSURE, null);
    end.complete(new SocketEnd.Lost("Slack closed the socket (%s %s)".formatted(code, reason)));
  }

  @Override
  public void onClosed(WebSocket webSocket, int code, String reason) {
    gone.complete(null);
  }

  @Override
  public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
    closed = true;
    gone.complete(null);
    String answer = response == null ? "" : ", HTTP " + response.code();
    end.complete(new SocketEnd.Lost(failure + answer));
  }
}
