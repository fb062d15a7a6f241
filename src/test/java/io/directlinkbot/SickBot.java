package io.directlinkbot;

import io.directlinkbot.check.CheckReport;
import io.directlinkbot.check.Doctor;
import io.directlinkbot.config.LoadedConfig;
import io.directlinkbot.config.yaml.ConfigReader;
import io.directlinkbot.proxy.Proxies;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A bot that is not started, and what is wrong with it and around it. */
final class SickBot {
  /** No finding needs it, but for those about what hangs. */
  private static final Duration PATIENT = Duration.ofSeconds(60);

  private final RunningBot bot;
  private final Path folder;
  private InstantSource clock = InstantSource.system();
  private Proxies proxies = Proxies.none();
  private Duration limit = PATIENT;

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
    limit = time;
  }

  /** Runs when the test has ended. */
  void afterwards(Runnable release) {
    CompletableFuture<Void> _ = bot.closed().thenRun(release);
  }

  /** Returns what {@code check} finds. */
  CheckReport check() throws Exception {
    Path file = Files.writeString(folder.resolve("bot.yml"), bot.yaml());
    LoadedConfig read = ConfigReader.read(file, Map.of());
    try (Doctor doctor = new Doctor(read, proxies, SlackManifest.scopes(), clock)) {
      return doctor.check(limit).run((_, _) -> {});
    }
  }
}
