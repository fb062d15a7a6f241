package io.directlinkbot;

import io.directlinkbot.config.Config;
import io.directlinkbot.config.HttpSettings;
import io.directlinkbot.config.Watches;
import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.SandboxSettings;
import io.directlinkbot.sandbox.slack.Patient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The whole bot against the sandbox's servers, and the words in which tests speak of both sides. It
 * polls more often than a configuration may ask for, looks at once when the clock is moved, and
 * does not wait between one look at an accept in doubt and the next.
 */
final class RunningBot implements AutoCloseable {
  private static final Duration INTERVAL = Duration.ofMillis(100);

  /** As {@link Patient} is. */
  private static final Duration PATIENT = Duration.ofSeconds(20);

  private final Sandbox sandbox;
  private final Path store;
  private final InSlack slack;
  private final InCloud cloud;
  private UnaryOperator<Config> change = UnaryOperator.identity();
  private volatile Duration ackTime = PATIENT;
  private final WaitTimes pace = new WaitTimes(_ -> {}, () -> ackTime);
  private final List<Bot> others = new CopyOnWriteArrayList<>();
  private volatile @Nullable Bot bot;

  private RunningBot(Sandbox sandbox, Path store) {
    this.sandbox = sandbox;
    this.store = store;
    this.slack = new InSlack(sandbox.workspace());
    this.cloud = new InCloud(sandbox);
    sandbox.clock().onChange(this::lookNow);
  }

  /** A sandbox in which the documented example waits, and no bot yet. */
  static RunningBot in(Path folder) {
    return new RunningBot(
        Sandbox.start(SandboxSettings.onAnyPort().withSlack(Patient.SLACK)),
        folder.resolve("journal.db"));
  }

  /** Starts the bot, with the configuration it had last, if it had one. */
  RunningBot start() {
    return start(change);
  }

  /** Starts the bot with another configuration than the sandbox's own. */
  RunningBot start(UnaryOperator<Config> changed) {
    change = changed;
    bot = Bot.start(change.apply(config()), sandbox.clock(), pace);
    return this;
  }

  /** Starts one more bot with the same configuration; it needs a store that several can share. */
  Bot startAnother() {
    Bot another = Bot.start(change.apply(config()), sandbox.clock(), pace);
    others.add(another);
    return another;
  }

  /** From now on people are not kept waiting for what does not come at once, until told again. */
  void answersAtOnce(boolean atOnce) {
    ackTime = atOnce ? Duration.ofMillis(100) : PATIENT;
  }

  /** Stops the bot as SIGTERM does. The sandbox goes on. */
  void stop() throws InterruptedException {
    stop(0);
  }

  /** Stops the bot as above, of several, and waits for so many connections to be left. */
  void stop(int left) throws InterruptedException {
    running().close();
    bot = null;
    sandbox.workspace().awaitConnections(left, InSlack.PATIENCE);
  }

  /** Ends the waits of all loops. */
  void lookNow() {
    Bot now = bot;
    if (now != null) {
      now.wake();
    }
    others.forEach(Bot::wake);
  }

  /** Moves the clock on, for the cloud, for Slack and for the bot. */
  void later(Duration by) {
    sandbox.clock().advance(by);
  }

  /** Where the bot answers HTTP. */
  int port() {
    return running().port().orElseThrow();
  }

  /** Waits for the line that says which token Slack refused. */
  String refusal() throws Exception {
    return running().refused().get(InSlack.PATIENCE.toSeconds(), TimeUnit.SECONDS);
  }

  InSlack slack() {
    return slack;
  }

  InCloud cloud() {
    return cloud;
  }

  Path store() {
    return store;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  private Config config() {
    Config own = SandboxConfig.of(sandbox, store);
    return new Config(
        own.slack(),
        Watches.with(INTERVAL, own.watch().expiresAfter()),
        own.accounts(),
        own.counterparties(),
        own.store(),
        new HttpSettings(0, "127.0.0.1"),
        own.log());
  }

  private Bot running() {
    return Objects.requireNonNull(bot, "the bot is not running");
  }

  @Override
  public void close() {
    Bot now = bot;
    if (now != null) {
      now.close();
    }
    others.forEach(Bot::close);
    sandbox.close();
  }
}
