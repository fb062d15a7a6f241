package io.directlinkbot.sandbox.slack.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import io.directlinkbot.sandbox.slack.socket.SocketMode;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Delivers to the app: through its sockets, or, once it has an address, by posting there.
 * Thread-safe.
 */
public final class AppDelivery implements AutoCloseable {
  private final SocketMode sockets;
  private final Duration ackLimit;
  private final Runnable changed;
  private volatile @Nullable RequestUrl address;
  private volatile String base = "";

  /**
   * Starts with sockets.
   *
   * @param ackLimit real time within which the app must answer a post; 3 s in Slack
   * @param changed called when the app got another address
   */
  public AppDelivery(SocketMode sockets, Duration ackLimit, Runnable changed) {
    this.sockets = sockets;
    this.ackLimit = ackLimit;
    this.changed = changed;
  }

  /**
   * Posts to an address from now on.
   *
   * @param realTime by which requests are signed
   * @throws IllegalStateException when the app does not prove that the address is its own
   */
  public void postTo(URI url, String signingSecret, InstantSource realTime) {
    RequestUrl wanted = new RequestUrl(url, signingSecret, realTime, ackLimit);
    if (!wanted.verify()) {
      wanted.close();
      throw new IllegalStateException("The app did not answer the challenge at " + url);
    }
    close();
    address = wanted;
    changed.run();
  }

  /**
   * Delivers a payload.
   *
   * @return the answer, a missing node when there was none; fails with {@link
   *     io.directlinkbot.sandbox.slack.socket.Unanswered}
   */
  public CompletableFuture<JsonNode> send(SocketEnvelope.Type type, ObjectNode payload) {
    RequestUrl posting = address;
    return posting == null ? sockets.send(type, payload) : posting.send(type, payload);
  }

  /** Posts a request again, unchanged. */
  public CompletableFuture<JsonNode> replay(SignedPost post) {
    return Optional.ofNullable(address).orElseThrow().replay(post);
  }

  /** Returns the last thousand posts to the address, the oldest first. */
  public List<SignedPost> posted() {
    return Optional.ofNullable(address).map(RequestUrl::posted).orElse(List.of());
  }

  /** Whether the app has a connection or an address. */
  public boolean isReachable() {
    return address != null || sockets.connected() > 0;
  }

  /** Notes the workspace's address as the app knows it, without a trailing slash. */
  public void knownAs(String httpBase) {
    base = httpBase;
  }

  /** Returns the workspace's address as the app knows it; empty before its first call. */
  public String base() {
    return base;
  }

  /** Forgets the app's address. */
  @Override
  public void close() {
    RequestUrl posting = address;
    address = null;
    if (posting != null) {
      posting.close();
    }
  }
}
