package io.directlinkbot.slack.socket;

import com.slack.api.bolt.App;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.inbound.AppListeners;
import io.directlinkbot.slack.inbound.Deliveries;
import io.directlinkbot.slack.inbound.ListenerRunner;
import java.util.List;
import java.util.Optional;
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
  private final List<SocketKeeper> keepers;

  private SocketPool(App app, ListenerRunner runner, List<SocketKeeper> keepers) {
    this.app = app;
    this.runner = runner;
    this.keepers = keepers;
  }

  /**
   * Starts to connect and returns at once.
   *
   * @param app whose listeners get what the sockets deliver
   * @param addresses asks Slack for the address of each new socket
   * @param http connects, and pings each socket
   * @param sockets how many to keep open, at least 1
   * @param onRefusal gets the refusal of a token, after which no socket is opened any more
   */
  public static SocketPool start(
      App app,
      SocketAddresses addresses,
      OkHttpClient http,
      int sockets,
      Consumer<TokenRefused> onRefusal) {
    ListenerRunner runner = new ListenerRunner(ListenerRunner.ANSWER_WITHIN);
    EnvelopeDispatcher dispatcher = new EnvelopeDispatcher(runner, new AppListeners(app));
    SocketOpener opener = new SocketOpener(addresses, http, dispatcher);
    List<SocketKeeper> keepers =
        Stream.generate(
                () ->
                    SocketKeeper.start(
                        opener, new ReconnectDelay(RandomGenerator.getDefault()), onRefusal))
            .limit(sockets)
            .toList();
    return new SocketPool(app, runner, keepers);
  }

  /** Whether at least one socket is usable. */
  @Override
  public boolean isConnected() {
    return keepers.stream().anyMatch(SocketKeeper::isConnected);
  }

  @Override
  public Optional<String> trouble() {
    return isConnected()
        ? Optional.empty()
        : keepers.stream().flatMap(keeper -> keeper.trouble().stream()).findFirst();
  }

  /** Finishes what was delivered, for a bounded time, and closes the sockets. */
  @Override
  public void close() {
    keepers.forEach(SocketKeeper::stop);
    runner.close();
    keepers.forEach(SocketKeeper::close);
    app.stop();
  }
}
