package io.directlinkbot.sandbox.slack.socket;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.Consumer;
import org.eclipse.jetty.websocket.api.Callback;
import org.eclipse.jetty.websocket.api.Session;
import org.jspecify.annotations.Nullable;

/**
 * One WebSocket connection of the app. It answers pings itself, so that it can also stop answering.
 * Public only because Jetty calls it. Thread-safe.
 */
public final class SocketConnection implements Session.Listener.AutoDemanding {
  private final Consumer<SocketConnection> opened;
  private final Consumer<SocketConnection> closed;
  private final Consumer<String> received;
  private volatile @Nullable Session session;
  private volatile boolean silent;
  private volatile boolean retiring;
  private volatile boolean greeted;

  SocketConnection(
      Consumer<SocketConnection> opened,
      Consumer<SocketConnection> closed,
      Consumer<String> received) {
    this.opened = opened;
    this.closed = closed;
    this.received = received;
  }

  @Override
  public void onWebSocketOpen(Session opening) {
    opening.setIdleTimeout(Duration.ZERO);
    session = opening;
    opened.accept(this);
  }

  @Override
  public void onWebSocketText(String message) {
    if (!silent) {
      received.accept(message);
    }
  }

  @Override
  public void onWebSocketPing(ByteBuffer payload) {
    Session current = session;
    if (!silent && current != null) {
      current.sendPong(payload, Callback.NOOP);
    }
  }

  @Override
  public void onWebSocketClose(int status, String reason, Callback callback) {
    closed.accept(this);
    callback.succeed();
  }

  @Override
  public void onWebSocketError(Throwable cause) {
    closed.accept(this);
  }

  /** Sends a frame. On a silent connection the frame is lost, as on a dead line. */
  synchronized void send(String frame) {
    Session current = session;
    if (!silent && current != null && current.isOpen()) {
      current.sendText(frame, Callback.NOOP);
    }
  }

  void close() {
    Session current = session;
    if (current != null) {
      current.close(1000, "Slack closed the connection", Callback.NOOP);
    }
  }

  /** Cuts the connection without a close frame. */
  void cut() {
    Session current = session;
    if (current != null) {
      current.disconnect();
    }
  }

  /** Stops sending and receiving while staying open. */
  void fallSilent() {
    silent = true;
  }

  /** Marks a connection that the app was asked to replace: others are preferred. */
  void retire() {
    retiring = true;
  }

  /** Says hello, after which the app may rely on the connection. */
  void greet(String hello) {
    greeted = true;
    send(hello);
  }

  /** Whether the app may rely on the connection. */
  boolean greeted() {
    return greeted;
  }

  boolean silent() {
    return silent;
  }

  boolean retiring() {
    return retiring;
  }
}
