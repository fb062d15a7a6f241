package io.directlinkbot.slack.socket;

import com.google.gson.JsonObject;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.inbound.JsonFields;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.WebSocket;
import okhttp3.WebSocketListener;
import okio.ByteString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One WebSocket of Socket Mode. It is usable once Slack said hello, and goes on delivering after
 * Slack asked for another one, until either side closes it. A close, of either side, is answered
 * after the last ack, because nothing can be sent after it. Thread-safe.
 */
final class SlackSocket extends WebSocketListener {
  /** Made beforehand: without memory nothing else can be said. */
  private static final Reason BROKE = Reason.of("reason.slack.socket-broke");

  private static final Logger LOG = LoggerFactory.getLogger(SlackSocket.class);
  private static final int NORMAL_CLOSURE = 1000;

  private final EnvelopeDispatcher dispatcher;
  private final SocketClock clock;
  private final CompletableFuture<Void> hello = new CompletableFuture<>();
  private final CompletableFuture<SocketEnd> end = new CompletableFuture<>();
  private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();
  private final CompletableFuture<Void> gone = new CompletableFuture<>();
  private final long begun;
  private volatile long heard;
  private volatile boolean closing;
  private int unanswered;

  private SlackSocket(EnvelopeDispatcher dispatcher, SocketClock clock) {
    this.dispatcher = dispatcher;
    this.clock = clock;
    this.begun = clock.nanos();
    this.heard = begun;
  }

  /**
   * Begins to connect. A failure ends the socket.
   *
   * @param http pings the peer by itself and gives the socket up when no pong comes
   * @throws IllegalArgumentException when the address is none
   */
  static SlackSocket connect(
      OkHttpClient http, String address, EnvelopeDispatcher dispatcher, SocketClock clock) {
    SlackSocket socket = new SlackSocket(dispatcher, clock);
    // a frame may arrive before newWebSocket returns; its answer waits for the value
    socket.socket.complete(http.newWebSocket(new Request.Builder().url(address).build(), socket));
    return socket;
  }

  /**
   * Waits for Slack's hello.
   *
   * @return nothing when it came, else why the socket can't be used
   */
  Optional<SocketEnd> awaitHello(Duration limit) throws InterruptedException {
    try {
      CompletableFuture.anyOf(hello, end).get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return Optional.of(
          new SocketEnd.Lost(
              Reason.of("reason.slack.no-hello", Math.toIntExact(limit.toSeconds()))));
    } catch (ExecutionException impossible) {
      throw new IllegalStateException(impossible);
    }
    return hello.isDone() ? Optional.empty() : Optional.of(end.join());
  }

  /**
   * Waits until the socket has to be replaced, and returns why.
   *
   * @param quiet how long it may deliver nothing
   */
  SocketEnd awaitEnd(Duration quiet) throws InterruptedException {
    Duration left = quiet;
    while (left.isPositive()) {
      try {
        return end.get(left.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException _) {
        left = quiet.minusNanos(clock.nanos() - heard);
      } catch (ExecutionException impossible) {
        throw new IllegalStateException(impossible);
      }
    }
    return new SocketEnd.Quiet(quiet);
  }

  /** Whether Slack said hello, and neither side has begun to close the socket. */
  boolean isUsable() {
    return hello.isDone() && !closing && !gone.isDone();
  }

  /** Returns the time since it began to connect. */
  Duration age() {
    return Duration.ofNanos(clock.nanos() - begun);
  }

  /** Completes when the socket is closed or broken. */
  CompletableFuture<Void> gone() {
    return gone;
  }

  /** Sends a frame. Returns false when the socket is closed. */
  boolean send(String frame) {
    return socket.join().send(frame);
  }

  /** Notes that an envelope was answered, or can't be. */
  void answered() {
    boolean last;
    synchronized (this) {
      unanswered--;
      last = closing && unanswered == 0;
    }
    if (last) {
      sendClose();
    }
  }

  /** Closes the socket once every envelope that it delivered is answered, and takes no more. */
  void closeOnceAnswered() {
    closeOnceAnswered(new SocketEnd.Lost(Reason.of("reason.slack.socket-given-up")));
  }

  /** Whoever hears of the end finds the socket unusable; the peer's close would be another end. */
  private void closeOnceAnswered(SocketEnd why) {
    boolean now;
    synchronized (this) {
      closing = true;
      now = unanswered == 0;
    }
    end.complete(why);
    if (now) {
      sendClose();
    }
  }

  /** Ends the connection without a word to the peer. */
  void cut() {
    closing = true;
    socket.join().cancel();
    gone.complete(null);
  }

  private void sendClose() {
    if (!socket.join().close(NORMAL_CLOSURE, null)) {
      LOG.debug("A socket was closed before");
    }
  }

  @Override
  public void onMessage(WebSocket webSocket, ByteString bytes) {
    onMessage(webSocket, bytes.utf8());
  }

  @Override
  public void onMessage(WebSocket webSocket, String text) {
    try {
      heard = clock.nanos();
      JsonObject frame = JsonFields.parse(text);
      switch (JsonFields.text(frame, "type")) {
        case "hello" -> hello.complete(null);
        case "disconnect" -> askedToLeave(JsonFields.text(frame, "reason"));
        default -> take(frame);
      }
    } catch (Throwable fault) {
      // thrown on, it would end the socket
      LOG.error("A frame from Slack failed", fault);
    }
  }

  /** What can't be acknowledged any more is not carried out: Slack says so to its person. */
  private void take(JsonObject frame) {
    synchronized (this) {
      if (closing) {
        LOG.debug("A socket delivered something after its close");
        return;
      }
      unanswered++;
    }
    dispatcher.received(frame, this);
  }

  private void askedToLeave(String reason) {
    switch (reason) {
      // Slack delivers nothing more through such a socket
      case "link_disabled" -> closeOnceAnswered(new SocketEnd.LinkDisabled());
      case "too_many_websockets" -> closeOnceAnswered(new SocketEnd.TooMany());
      default -> end.complete(new SocketEnd.Refresh());
    }
  }

  @Override
  public void onClosing(WebSocket webSocket, int code, String reason) {
    end.complete(
        new SocketEnd.Lost(Reason.of("reason.slack.socket-closed", (code + " " + reason).strip())));
    closeOnceAnswered();
  }

  @Override
  public void onClosed(WebSocket webSocket, int code, String reason) {
    gone.complete(null);
  }

  @Override
  public void onFailure(WebSocket webSocket, Throwable failure, @Nullable Response response) {
    Reason why = BROKE;
    try {
      why =
          Reason.of(
              "reason.slack.socket-broke-so",
              failure + (response == null ? "" : ", HTTP " + response.code()));
    } finally {
      end.complete(new SocketEnd.Lost(why));
      gone.complete(null);
    }
  }
}
