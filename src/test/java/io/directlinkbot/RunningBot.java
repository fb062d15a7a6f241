package io.directlinkbot;

import io.directlinkbot.config.Config;
import io.directlinkbot.config.WatchSettings;
import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.SandboxAccount;
import io.directlinkbot.sandbox.SandboxSettings;
import io.directlinkbot.sandbox.slack.Patient;
import io.directlinkbot.slack.api.AckTime;
import io.directlinkbot.slack.api.CacheTicker;
import io.directlinkbot.slack.pace.SlackPace;
import io.directlinkbot.store.SqliteTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The whole bot against the sandbox's servers, and the words in which tests speak of both sides. As
 * a JUnit extension in a field of the test it lives as long as one test does:
 *
 * <pre>{@code
 * @RegisterExtension private final RunningBot bot = RunningBot.started();
 * }</pre>
 *
 * <p>Its configuration is the documented example's; a test writes what differs as a {@link
 * ConfigSnippet}. It polls more often than a configuration may ask for, looks at once when the
 * clock is moved or the cloud changes, and does not wait between one look at an accept in doubt and
 * the next.
 */
final class RunningBot implements AutoCloseable, AfterEachCallback {
  private static final Duration INTERVAL = Duration.ofMillis(250);

  /** How many sockets each bot keeps open: the default of {@code slack.sockets}. */
  static final int SOCKETS = 2;

  /** As {@link Patient} is. */
  private static final Duration PATIENT = Duration.ofSeconds(20);

  private final boolean http;
  private final Sandbox sandbox;
  private final Path folder;
  private final InSlack slack;
  private final InCloud cloud;
  private volatile ConfigSnippet changes = ConfigSnippet.of("");
  private volatile Duration ackTime = PATIENT;

  /** What comes in time is never overtaken by the answer that goes out without it. */
  private final AckTime acks =
      new AckTime() {
        @Override
        public Duration limit() {
          return ackTime;
        }

        @Override
        public Duration latest() {
          return PATIENT.plus(PATIENT);
        }
      };

  private final WaitTimes pace;
  private final List<Bot> others = new CopyOnWriteArrayList<>();
  private volatile @Nullable Bot bot;
  private final CompletableFuture<Void> end = new CompletableFuture<>();
  private boolean closed;

  private RunningBot(boolean http) {
    this.http = http;
    try {
      this.folder = Files.createTempDirectory("running-bot");
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    this.sandbox =
        Sandbox.start(
            SandboxSettings.onAnyPort()
                .withSlack(Patient.SLACK)
                .withCommands(SandboxConfig.COMMANDS)
                .withShortcuts(SandboxConfig.SHORTCUTS));
    this.pace = new WaitTimes(_ -> {}, acks, SlackPace.unpaced(CacheTicker.of(sandbox.clock())));
    this.slack = new InSlack(sandbox.workspace());
    this.cloud = new InCloud(sandbox);
    sandbox.clock().onChange(this::lookNow);
    sandbox.cloud().onChange(this::cloudChanged);
  }

  /** A sandbox in which the documented example waits, and no bot yet. */
  static RunningBot notStarted() {
    return new RunningBot(false);
  }

  /**
   * A sandbox in which the documented example waits, and a bot on it that has polled and posted.
   */
  static RunningBot started() {
    RunningBot started = new RunningBot(false).start();
    started.takeTurns();
    return started;
  }

  /** A sandbox whose workspace posts to the bot instead of using its sockets, and no bot yet. */
  static RunningBot overHttp() {
    return new RunningBot(true);
  }

  /**
   * Starts the bot, with the configuration it had last, if it had one, and waits until it takes
   * what people do.
   */
  RunningBot start() {
    startWithoutSlack();
    if (http) {
      awaitSignedIn();
      running().eventsUrl().ifPresent(sandbox::postTo);
    }
    try {
      slack.seeConnected();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    return this;
  }

  /** Starts the bot as {@link #start()} does, and does not wait until Slack lets it in. */
  RunningBot startWithoutSlack() {
    bot = Bot.start(config(), sandbox.clock(), pace);
    return this;
  }

  /** Starts the bot with these lines in its configuration, see {@link ConfigSnippet}. */
  RunningBot start(String yaml) {
    changes = ConfigSnippet.of(yaml);
    return start();
  }

  /** Starts one more bot with the same configuration; it needs a store that several can share. */
  Bot startAnother() {
    Bot another = Bot.start(config(), sandbox.clock(), pace);
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
    sandbox.workspace().delivery().close();
    sandbox.workspace().awaitConnections(left * SOCKETS, InSlack.PATIENCE);
  }

  /** Before that the bot takes nothing that people do, and says so. */
  private void awaitSignedIn() {
    URI ready = URI.create("http://127.0.0.1:" + port() + "/readyz");
    try (HttpClient client = HttpClient.newHttpClient()) {
      Awaitility.await()
          .atMost(InSlack.PATIENCE)
          .until(
              () ->
                  client
                      .send(HttpRequest.newBuilder(ready).build(), BodyHandlers.ofString())
                      .body()
                      .contains("\"slack\":\"connected"));
    }
  }

  /** Ends the waits of all loops. */
  void lookNow() {
    Bot now = bot;
    if (now != null) {
      now.wake();
    }
    others.forEach(Bot::wake);
  }

  /** So that a test need not wait for a poll, unless it is about when the bot polls. */
  private void cloudChanged() {
    if (!changes.says("/watch/interval")) {
      lookNow();
    }
  }

  /** Moves the clock on, for the cloud, for Slack and for the bot. */
  void later(Duration by) {
    sandbox.clock().advance(by);
  }

  /** Has every loop take a turn that begins now, and waits for them. */
  void takeTurns() {
    running().runOnce();
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

  /** The file of its journal, unless the configuration names another. */
  Path store() {
    return folder.resolve("journal.db");
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** Completes when the test has ended, before anything is stopped. */
  CompletableFuture<Void> closed() {
    return end;
  }

  /** What it is started with. */
  Config config() {
    ConfigSnippet merged = merged();
    if (!ConfigSnippet.of(own()).with(changes).says("/store/url")) {
      SqliteTemplate.copyTo(store());
    }
    Config config = merged.read();
    return merged.says("/watch/interval") ? config : polledOften(config);
  }

  /** The file that it would be started with, but for how often it polls. */
  String yaml() {
    return merged().yaml();
  }

  /** Has the next start, and {@link #yaml}, say this too, see {@link ConfigSnippet}. */
  RunningBot configured(String yaml) {
    changes = changes.with(ConfigSnippet.of(yaml));
    return this;
  }

  private ConfigSnippet merged() {
    ConfigSnippet merged = ConfigSnippet.of(own()).with(changes);
    return merged.says("/store/url")
        ? merged
        : merged.with(ConfigSnippet.of("store: {url: 'jdbc:sqlite:" + store() + "'}"));
  }

  private static Config polledOften(Config config) {
    WatchSettings watch = config.watch();
    return new Config(
        config.slack(),
        new WatchSettings(
            INTERVAL,
            watch.expiresAfter(),
            watch.remindBefore(),
            watch.escalateTo(),
            watch.quietHours(),
            watch.digest(),
            watch.zone(),
            watch.followFor()),
        config.accounts(),
        config.counterparties(),
        config.store(),
        config.http(),
        config.log());
  }

  /** The documented example's configuration, as {@code sandbox} runs it. */
  private String own() {
    return """
    slack: {bot_token: %s, app_token: %s, signing_secret: %s, api_url: '%s', transport: %s}
    approvers: {users: %s, allow_decline: true}
    http: {port: 0}
    counterparties: [{connection: dxcon-12345678, name: Carrier A, contact: noc@carrier-a.example}]
    accounts:
    %s
    """
        .formatted(
            sandbox.botToken(),
            sandbox.appToken(),
            sandbox.signingSecret(),
            sandbox.slackApiUrl(),
            http ? "http" : "socket",
            sandbox.approvers().stream().sorted().toList(),
            sandbox.accounts().stream().map(this::account).collect(Collectors.joining("\n")));
  }

  private String account(SandboxAccount watched) {
    return """
    - name: %s
      provider: outscale
      region: %s
      account_id: '%s'
      access_key: %s
      secret_key: %s
      directlink_endpoint: '%s'
      gateway_endpoint: '%s'
      channel: %s
    """
        .formatted(
            watched.account().name(),
            watched.account().region(),
            watched.account().id(),
            watched.account().accessKey(),
            watched.account().secretKey(),
            sandbox.cloudEndpoint(),
            sandbox.cloudEndpoint(),
            watched.channel());
  }

  private Bot running() {
    return Objects.requireNonNull(bot, "the bot is not running");
  }

  @Override
  public void afterEach(ExtensionContext test) {
    close();
  }

  /** Stops the bot and the sandbox, if that is not done yet. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    end.complete(null);
    Bot now = bot;
    if (now != null) {
      now.close();
    }
    others.forEach(Bot::close);
    sandbox.close();
    try {
      TemporaryFolder.delete(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
