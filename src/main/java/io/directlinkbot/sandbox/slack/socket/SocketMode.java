package io.directlinkbot.sandbox.slack.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.JavalinConfig;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.ee10.websocket.server.JettyServerUpgradeRequest;
import org.eclipse.jetty.ee10.websocket.server.config.JettyWebSocketServletContainerInitializer;

/**
 * Socket Mode: the app's connections, the envelopes that Slack sends over them, and what a test
 * does to them. Thread-safe.
 */
public final class SocketMode {
  private static final int REMEMBERED = 1_000;

  private final Acks acks;
  private final ConnectionPool connections;
  private final Set<String> tickets = ConcurrentHashMap.newKeySet();
  private final Deque<SocketEnvelope> sent = new ArrayDeque<>();
  private volatile boolean secure;
  private volatile int refusing;

  /**
   * Starts without connections.
   *
   * @param app id of the app
   * @param ackLimit real time within which the app must ack; 3 s in Slack
   * @param changed called when a connection has opened or closed
   */
  public SocketMode(String app, Duration ackLimit, Runnable changed) {
    this.acks = new Acks(ackLimit);
    this.connections = new ConnectionPool(app, changed);
  }

  /**
   * Serves the socket at a path. Javalin's own WebSockets are not used because they can't fall
   * silent.
   */
  public void register(JavalinConfig config, String path) {
    config.jetty.modifyServletContextHandler(
        handler ->
            JettyWebSocketServletContainerInitializer.configure(
                handler,
                (context, container) ->
                    container.addMapping(
                        path,
                        (request, response) -> {
                          int refused = refusing;
                          if (refused != 0) {
                            response.sendError(refused, "refused");
                            return null;
                          }
                          if (!admit(request)) {
                            response.sendForbidden("invalid_ticket");
                            return null;
                          }
                          return new SocketConnection(
                              connections::add, connections::remove, acks::received);
                        })));
  }

  /**
   * Returns the URL of a new connection, valid once.
   *
   * @param httpBase the workspace's address as the app knows it, without a trailing slash
   */
  public String open(String httpBase) {
    String ticket = UUID.randomUUID().toString();
    tickets.add(ticket);
    return httpBase.replaceFirst("^http", secure ? "wss" : "ws") + "/socket?ticket=" + ticket;
  }

  /**
   * Makes URLs start with {@code wss} from now on, for a test that terminates TLS in front of the
   * workspace.
   */
  public void linksAreSecure() {
    secure = true;
  }

  /**
   * Delivers a payload to one of the connections.
   *
   * @return the ack's payload, a missing node when it had none; fails with {@link Unanswered}
   */
  public CompletableFuture<JsonNode> send(SocketEnvelope.Type type, ObjectNode payload) {
    SocketEnvelope envelope = new SocketEnvelope(UUID.randomUUID().toString(), type, payload);
    synchronized (sent) {
      sent.addLast(envelope);
      if (sent.size() > REMEMBERED) {
        sent.removeFirst();
      }
    }
    return deliver(envelope, 0);
  }

  /** Delivers an envelope again, unchanged. */
  public CompletableFuture<JsonNode> redeliver(SocketEnvelope envelope) {
    return deliver(envelope, 1);
  }

  /**
   * Delivers any frame: of an undocumented type, with a payload of another version of Slack, or
   * without a payload.
   *
   * @param frame the frame; gets an {@code envelope_id} if it has none
   * @return the ack's payload, a missing node when it had none; fails with {@link Unanswered}
   */
  public CompletableFuture<JsonNode> deliver(ObjectNode frame) {
    String id = frame.path("envelope_id").asText(UUID.randomUUID().toString());
    return deliver(id, frame.deepCopy().put("envelope_id", id).toString());
  }

  /** Sends a text that need not be a frame through every connection. */
  public void sendText(String text) {
    connections.all().forEach(connection -> connection.send(text));
  }

  /** Returns the ids of the envelopes that the app has not acked, not even late. */
  public Set<String> unacked() {
    return acks.missing();
  }

  /**
   * Returns the last thousand envelopes, oldest first, including those that could not be delivered.
   */
  public List<SocketEnvelope> sent() {
    synchronized (sent) {
      return List.copyOf(sent);
    }
  }

  /** Returns how many connections were opened so far. */
  public int opened() {
    return connections.opened();
  }

  /** Returns the number of open connections. */
  public int connected() {
    return connections.all().size();
  }

  /**
   * Asks the app to replace every connection, as Slack does before it refreshes them.
   *
   * @param reason {@code refresh_requested}, {@code warning} or {@code link_disabled}
   */
  public void disconnect(String reason) {
    for (SocketConnection connection : connections.all()) {
      connection.retire();
      connection.send(ConnectionPool.disconnect(reason));
    }
  }

  /** Closes the connections that the app was asked to replace, as Slack does after a while. */
  public void closeRetired() {
    connections.all().stream().filter(SocketConnection::retiring).forEach(SocketConnection::close);
  }

  /** Cuts every connection: no close frame, only the end of TCP. */
  public void cut() {
    connections.all().forEach(SocketConnection::cut);
  }

  /**
   * Refuses the handshakes of new connections from now on, or admits them again.
   *
   * @param status the HTTP status to refuse with; 0 to admit them
   */
  public void refuseHandshakes(int status) {
    refusing = status;
  }

  /** Says no hello on new connections from now on. */
  public void withholdHello() {
    connections.setGreeting(false);
  }

  /** Says hello again, also on the connections that wait for it. */
  public void sayHello() {
    connections.setGreeting(true);
  }

  /** Returns how many connections could deliver an envelope that the app acknowledges. */
  public int usable() {
    return (int)
        connections.all().stream().filter(each -> each.greeted() && !each.silent()).count();
  }

  /** Closes every connection. */
  public void close() {
    connections.all().forEach(SocketConnection::close);
  }

  /** Makes every open connection fall silent: no envelope, no pong, no close. */
  public void silence() {
    connections.all().forEach(SocketConnection::fallSilent);
  }

  private CompletableFuture<JsonNode> deliver(SocketEnvelope envelope, int retry) {
    return deliver(envelope.id(), envelope.frame(retry));
  }

  private CompletableFuture<JsonNode> deliver(String id, String frame) {
    Optional<SocketConnection> connection = connections.next();
    if (connection.isEmpty()) {
      return CompletableFuture.failedFuture(new Unanswered("dispatch_failed"));
    }
    CompletableFuture<JsonNode> ack = acks.await(id);
    connection.get().send(frame);
    return ack;
  }

  private boolean admit(JettyServerUpgradeRequest request) {
    List<String> given = request.getParameterMap().getOrDefault("ticket", List.of());
    return !given.isEmpty() && tickets.remove(given.getFirst());
  }
}
