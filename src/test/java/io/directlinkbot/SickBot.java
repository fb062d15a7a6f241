package io.directlinkbot;

import io.directlinkbot.proxy.Proxies;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/** A bot that is not started, and what is wrong with it and around it. */
final class SickBot {
  static final Set<String> SCOPES = SlackManifest.scopes();

  private final RunningBot bot;
  private final Path folder;
  private InstantSource clock = InstantSource.system();
  private Proxies proxies = Proxies.none();
  private Optional<Duration> limit = Optional.empty();

  SickBot(RunningBot bot, Path folder) {
    this.bot = bot;
    this.folder = folder;
  }

  /** Has its configuration say this too, see {@link ConfigSnippet}. */
  void configured(String yaml) {
    bot.configured(yaml);
  }

  void accountSays(String yaml) {
    bot.configured("accounts: [{name: prod, " + yaml + "}]");
  }

  void storeIs(String url) {
    bot.configured("store: {url: '" + url + "'}");
  }

  InSlack slack() {
    return bot.slack();
  }

  InCloud cloud() {
    return bot.cloud();
  }

  /** Where its cloud is. */
  String cloudAddress() {
    return bot.sandbox().cloudEndpoint();
  }

  /** A folder for files of its own. */
  Path folder() {
    return folder;
  }

  void clockIsOff(Duration by) {
    clock = InstantSource.offset(InstantSource.system(), by);
  }

  void usesProxies(Proxies odd) {
    proxies = odd;
  }

  void isGivenUpAfter(Duration time) {
    limit = Optional.of(time);
  }

  /** Runs when the test has ended. */
  void afterwards(Runnable release) {
    CompletableFuture<Void> _ = bot.closed().thenRun(release);
  }

  InstantSource clock() {
    return clock;
  }

  Proxies proxies() {
    return proxies;
  }

  Optional<Duration> limit() {
    return limit;
  }
}
