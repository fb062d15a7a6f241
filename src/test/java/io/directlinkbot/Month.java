package io.directlinkbot;

import io.directlinkbot.config.Config;
import io.directlinkbot.config.QuietHours;
import io.directlinkbot.config.WatchSettings;
import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.SandboxSettings;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.Patient;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.slack.api.CacheTicker;
import io.directlinkbot.slack.pace.SlackPace;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A sandbox whose clock moves on by whole hours and all but stands still between them, and the bot,
 * which looks through everything after each. It begins at midnight, UTC.
 */
final class Month implements AutoCloseable {
  static final String LEADS = "C0NETWORKLEADS";

  static final Duration HOUR = Duration.ofHours(1);

  /** When channels get the list of what waits. */
  static final LocalTime DIGEST = LocalTime.of(9, 0);

  /** A click has three seconds of real time. */
  private static final double ALL_BUT_STILL = 0.001;

  private final Sandbox sandbox;
  private final Path store;
  private final Instant start;
  private final InSlack slack;
  private final InCloud cloud;
  private @Nullable Bot bot;

  Month(Path folder) throws InterruptedException {
    sandbox =
        Sandbox.start(
            SandboxSettings.onAnyPort().withSpeed(ALL_BUT_STILL).withSlack(Patient.SLACK));
    sandbox.workspace().put(Channel.open(LEADS, "network-leads", Fixture.BOT, Fixture.ALICE));
    store = folder.resolve("journal.db");
    slack = new InSlack(sandbox.workspace());
    cloud = new InCloud(sandbox);
    cloud.cloud().interfaces().withdraw(DocumentedExample.INTERFACE);
    Instant now = sandbox.clock().instant();
    start = now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    sandbox.clock().advance(Duration.between(now, start));
    // it waits already when the bot looks for the first time
    DocumentedExample.offer(cloud.cloud());
    start();
  }

  /** Midnight of its first day. */
  Instant begin() {
    return start;
  }

  InSlack slack() {
    return slack;
  }

  InCloud cloud() {
    return cloud;
  }

  Sandbox sandbox() {
    return sandbox;
  }

  /** Has the bot look, if it runs. */
  void look() {
    if (bot != null) {
      bot.runOnce();
    }
  }

  void start() throws InterruptedException {
    bot =
        Bot.start(
            config(),
            sandbox.clock(),
            new WaitTimes(
                _ -> {},
                () -> Duration.ofSeconds(30),
                SlackPace.unpaced(CacheTicker.of(sandbox.clock()))));
    look();
    slack.seeConnected();
  }

  void stop() throws InterruptedException {
    if (bot != null) {
      bot.close();
      bot = null;
      sandbox.workspace().awaitConnections(0, InSlack.PATIENCE);
    }
  }

  private Config config() {
    Config own = SandboxConfig.of(sandbox, store);
    return new Config(
        own.slack(),
        new WatchSettings(
            HOUR,
            own.watch().expiresAfter(),
            own.watch().remindBefore(),
            Optional.of(LEADS),
            Optional.of(new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0))),
            Optional.of(DIGEST),
            ZoneOffset.UTC,
            own.watch().followFor()),
        own.accounts(),
        own.counterparties(),
        own.store(),
        own.http(),
        own.log());
  }

  @Override
  public void close() {
    if (bot != null) {
      bot.close();
    }
    sandbox.close();
  }
}
