package io.directlinkbot.slack.socket;

import com.slack.api.bolt.App;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.inbound.AppListeners;
import io.directlinkbot.slack.inbound.Deliveries;
import io.directlinkbot.slack.inbound.LateAnswer;
import io.directlinkbot.slack.inbound.ListenerRunner;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;

/**
 * Keeps a number of sockets to Slack open, so that none that ends leaves the bot without one.
 * Thread-safe.
 */
public final class SocketPool implements Deliveries {
  private final App app;
  private final ListenerRunner runner;
  private final SocketOpener opener;
  private final SocketLimits limits;
  private final List<SocketKeeper> keepers;

  private SocketPool(
      App app,
      ListenerRunner runner,
      SocketOpener opener,
      SocketLimits limits,
      List<SocketKeeper> keepers) {
    this.app = app;
    this.runner = runner;
    this.opener = opener;
    this.limits = limits;
    this.keepers = keepers;
  }

  /**
   * Starts to connect and returns at once.
   *
   * @param app whose listeners get what the sockets deliver
   * @param addresses asks Slack for the address of each new socket
   * @param http connects, and pings each socket
   * @param sockets how many to keep open, at least 1
   * @param late what Slack gets without the listener, and when
   * @param onRefusal gets the refusal of a token
   * @param metrics takes the time of each acknowledgement
   */
  public static SocketPool start(
      App app,
      SocketAddresses addresses,
      OkHttpClient http,
      int sockets,
      LateAnswer late,
      Consumer<TokenRefused> onRefusal,
      BotMetrics metrics) {
    return start(
        app,
        addresses,
        http,
        sockets,
        late,
        onRefusal,
        metrics,
        SocketLimits.REAL,
        SocketClock.REAL);
  }

  static SocketPool start(
      App app,
      SocketAddresses addresses,
      OkHttpClient http,
      int sockets,
      LateAnswer late,
      Consumer<TokenRefused> onRefusal,
      BotMetrics metrics,
      SocketLimits limits,
      SocketClock clock) {
    ListenerRunner runner = new ListenerRunner(late);
    EnvelopeDispatcher dispatcher = new EnvelopeDispatcher(runner, new AppListeners(app), metrics);
    SocketOpener opener = new SocketOpener(addresses, http, dispatcher, limits, clock);
    ConnectionNews news = new ConnectionNews();
    List<SocketKeeper> keepers =
        Stream.generate(
                () ->
                    new SocketKeeper(
                        opener,
                        new ReconnectDelay(RandomGenerator.getDefault()),
                        news,
                        limits,
                        clock,
                        onRefusal))
            .limit(sockets)
            .toList();
    keepers.forEach(SocketKeeper::start);
    return new SocketPool(app, runner, opener, limits, keepers);
  }

  /** Whether at least one socket is usable. */
  @Override
  public boolean isConnected() {
    return usable() > 0;
  }

  /** Returns how many sockets clicks can come through. Returns at once. */
  public int usable() {
    return (int) opener.sockets().filter(SlackSocket::isUsable).count();
  }

  /** Returns how long the oldest usable socket has been one; zero without any. */
  Duration oldest() {
    return opener
        .sockets()
        .filter(SlackSocket::isUsable)
        .map(SlackSocket::age)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  @Override
  public Optional<Reason> trouble() {
    if (isConnected()) {
      return Optional.empty();
    }
    List<SocketEnd> ends = keepers.stream().flatMap(it -> it.lastEnd().stream()).toList();
    return ends.stream()
        .filter(SocketEnd::isForAPerson)
        .findFirst()
        .or(() -> ends.stream().findFirst())
        .map(SocketEnd::reason)
        .or(() -> Optional.of(Reason.of("reason.slack.connecting")));
  }

  /** Finishes what was delivered, for a bounded time, and closes the sockets. */
  @Override
  public void close() {
    keepers.forEach(SocketKeeper::stop);
    opener.sockets().forEach(SlackSocket::closeOnceAnswered);
    runner.close();
    CompletableFuture.allOf(
            opener.sockets().map(SlackSocket::gone).toArray(CompletableFuture[]::new))
        .completeOnTimeout(null, limits.goodbye().toMillis(), TimeUnit.MILLISECONDS)
        .join();
    opener.sockets().forEach(SlackSocket::cut);
    app.stop();
  }
}
