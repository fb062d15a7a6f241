package io.directlinkbot.slack.socket;

import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.socket.SocketEnd.NotOpened;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;

/** Opens sockets: asks for an address, connects, and waits for Slack's hello. Thread-safe. */
final class SocketOpener {
  private final SocketAddresses addresses;
  private final OkHttpClient http;
  private final EnvelopeDispatcher dispatcher;
  private final SocketLimits limits;
  private final SocketClock clock;
  private final Set<SlackSocket> sockets = ConcurrentHashMap.newKeySet();

  SocketOpener(
      SocketAddresses addresses,
      OkHttpClient http,
      EnvelopeDispatcher dispatcher,
      SocketLimits limits,
      SocketClock clock) {
    this.addresses = addresses;
    this.http = http;
    this.dispatcher = dispatcher;
    this.limits = limits;
    this.clock = clock;
  }

  /** What came of an attempt. */
  sealed interface Result {
    record Open(SlackSocket socket) implements Result {}

    record Failed(SocketEnd end) implements Result {}
  }

  /** Returns the sockets that are connecting or open, replaced ones included. */
  Stream<SlackSocket> sockets() {
    return sockets.stream();
  }

  /**
   * Tries once.
   *
   * @throws io.directlinkbot.slack.api.TokenRefused when Slack refuses the app token
   */
  Result open() throws InterruptedException {
    try {
      return connect(addresses.next());
    } catch (SlackException failure) {
      Reason why = failure.reason();
      if (failure.trouble() instanceof Trouble.RateLimited(Duration pause)) {
        return notOpened(why, Optional.of(pause));
      }
      return notOpened(why, Optional.empty());
    }
  }

  private Result connect(String address) throws InterruptedException {
    SlackSocket socket;
    try {
      socket = SlackSocket.connect(http, address, dispatcher, clock);
    } catch (IllegalArgumentException _) {
      // whoever has an address can connect with it, so it is not in the message
      return notOpened(Reason.of("reason.slack.no-address"), Optional.empty());
    }
    sockets.add(socket);
    CompletableFuture<Void> _ = socket.gone().thenRun(() -> sockets.remove(socket));
    Optional<SocketEnd> end = socket.awaitHello(limits.hello());
    if (end.isEmpty()) {
      return new Result.Open(socket);
    }
    socket.cut();
    return end.get() instanceof SocketEnd.Lost(Reason why)
        ? notOpened(why, Optional.empty())
        : new Result.Failed(end.get());
  }

  private static Result notOpened(Reason why, Optional<Duration> retryAfter) {
    return new Result.Failed(new NotOpened(why, retryAfter));
  }
}
