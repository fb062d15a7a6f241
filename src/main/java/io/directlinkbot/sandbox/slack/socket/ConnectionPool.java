package io.directlinkbot.sandbox.slack.socket;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The open connections of the app, used in turn. Thread-safe. */
final class ConnectionPool {
  /** The maximum that Slack allows an app. */
  private static final int MOST = 10;

  private final String app;
  private final Runnable changed;
  private final List<SocketConnection> open = new ArrayList<>();
  private boolean greeting = true;
  private int turn;
  private int opened;

  ConnectionPool(String app, Runnable changed) {
    this.app = app;
    this.changed = changed;
  }

  void add(SocketConnection connection) {
    synchronized (this) {
      if (open.size() >= MOST) {
        connection.send(disconnect("too_many_websockets"));
        connection.close();
        return;
      }
      open.add(connection);
      opened++;
      if (greeting) {
        connection.greet(hello(open.size()));
      }
    }
    changed.run();
  }

  /** Withholds the hello of new connections, or greets them and those that wait for it. */
  void setGreeting(boolean greeting) {
    synchronized (this) {
      this.greeting = greeting;
      if (greeting) {
        open.stream()
            .filter(connection -> !connection.greeted())
            .forEach(connection -> connection.greet(hello(open.size())));
      }
    }
    changed.run();
  }

  void remove(SocketConnection connection) {
    synchronized (this) {
      open.remove(connection);
    }
    changed.run();
  }

  synchronized int opened() {
    return opened;
  }

  synchronized List<SocketConnection> all() {
    return List.copyOf(open);
  }

  /**
   * Returns the connection for the next envelope, in turn; retiring ones only when there is no
   * other.
   */
  synchronized Optional<SocketConnection> next() {
    List<SocketConnection> staying = open.stream().filter(one -> !one.retiring()).toList();
    List<SocketConnection> candidates = staying.isEmpty() ? open : staying;
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    turn = (turn + 1) % candidates.size();
    return Optional.of(candidates.get(turn));
  }

  static String disconnect(String reason) {
    ObjectNode frame = JsonNodeFactory.instance.objectNode();
    frame.put("type", "disconnect").put("reason", reason);
    frame.putObject("debug_info").put("host", "applink-sandbox");
    return frame.toString();
  }

  private String hello(int count) {
    ObjectNode frame = JsonNodeFactory.instance.objectNode();
    frame.put("type", "hello").put("num_connections", count);
    frame.putObject("connection_info").put("app_id", app);
    frame
        .putObject("debug_info")
        .put("host", "applink-sandbox")
        .put("build_number", 1)
        .put("approximate_connection_time", 18_060);
    return frame.toString();
  }
}
