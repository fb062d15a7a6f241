package io.directlinkbot.slack.socket;

import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import java.time.Duration;
import java.util.Optional;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** Opens a socket: asks for an address, connects, and waits for Slack's hello. Thread-safe. */
record SocketOpener(SocketAddresses addresses, OkHttpClient http, EnvelopeDispatcher dispatcher) {
  private static final Duration FOR_HELLO = Duration.ofSeconds(10);

  /** What came of it. */
  sealed interface Result {
    record Open(SlackSocket socket) implements Result {}

    record Failed(SocketEnd end) implements Result {}
  }

  Result open() throws InterruptedException {
    String address;
    try {
      address = addresses.next();
    } catch (SlackException failure) {
      Optional<Duration> retryAfter =
          failure.trouble() instanceof Trouble.RateLimited(Duration pause)
              ? Optional.of(pause)
              : Optional.empty();
      return new Result.Failed(
          new SocketEnd.NotOpened(String.valueOf(failure.getMessage()), retryAfter));
    }
    SlackSocket socket = SlackSocket.connect(http, address, dispatcher);
    @Nullable SocketEnd end = socket.awaitHello(FOR_HELLO);
    return end == null
        ? new Result.Open(socket)
        : new Result.Failed(
            end instanceof SocketEnd.Lost(String why)
                ? new SocketEnd.NotOpened(why, Optional.empty())
                : end);
  }
}
