package io.directlinkbot.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.SandboxSettings;
import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.Terms;
import io.directlinkbot.sandbox.slack.Workspace;
import io.directlinkbot.sandbox.slack.state.Snapshot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/**
 * A sandbox's servers, which go on, and the bot's process on them, which is killed and started
 * again. One thread starts and kills; the others may do everything else.
 */
final class Scene implements AutoCloseable {
  /** For what has to happen some time, also on a busy machine and with kills in between. */
  static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Sandbox sandbox = Sandbox.start(SandboxSettings.onAnyPort());
  private final Transcript transcript = new Transcript();
  private final List<String> offered = new CopyOnWriteArrayList<>();
  private final AtomicInteger kills = new AtomicInteger();
  private final Path folder;
  private final Path config;
  private volatile BotProcess bot;

  private Scene(Path folder) throws IOException {
    this.folder = folder;
    this.config = folder.resolve("directlink-bot.yml");
    Files.writeString(config, ConfigText.of(sandbox, store()), UTF_8);
    offered.add(DocumentedExample.INTERFACE);
    bot = BotProcess.start(config, log());
  }

  /** The documented example waits, and the bot is started. */
  static Scene in(Path folder) throws IOException {
    return new Scene(folder);
  }

  Path store() {
    return folder.resolve("journal.db");
  }

  Cloud cloud() {
    return sandbox.cloud();
  }

  Sandbox sandbox() {
    return sandbox;
  }

  Workspace workspace() {
    return sandbox.workspace();
  }

  BotProcess bot() {
    return bot;
  }

  int kills() {
    return kills.get();
  }

  /** Ids of all interfaces that were ever offered. */
  List<String> offered() {
    return List.copyOf(offered);
  }

  void tell(String line) {
    transcript.add(line);
  }

  /** The carrier offers an interface to prod. */
  void offer(String id) {
    tell("the carrier offers " + id);
    Terms terms =
        new Terms(id, 102, 65001, Optional.of("bgp-key"), Optional.empty(), Optional.empty());
    sandbox.cloud().interfaces().offer(id, DocumentedExample.CONNECTION, prod(), terms);
    if (!offered.contains(id)) {
      offered.add(id);
    }
  }

  static String prod() {
    return DocumentedExample.PROD.id();
  }

  /** Moves the clock of the cloud and of Slack on. */
  void later(Duration by) {
    tell("the clock goes on by " + by);
    sandbox.clock().advance(by);
  }

  void kill(String when) throws InterruptedException {
    bot.kill();
    tell("KILL " + kills.incrementAndGet() + " " + when);
    workspace().awaitConnections(0, PATIENCE);
  }

  void start() throws IOException {
    tell("the bot is started");
    bot = BotProcess.start(config, log());
  }

  /** Waits until the workspace looks as wanted. */
  Snapshot see(String what, Predicate<Snapshot> wanted) throws InterruptedException {
    try {
      return workspace().await(wanted, PATIENCE);
    } catch (IllegalStateException unseen) {
      throw failure(what + " was not seen", unseen);
    }
  }

  /**
   * Waits until an act was answered, or the bot that it was meant for is dead.
   *
   * @return whether it was answered
   */
  boolean answered(CompletableFuture<?> act, BotProcess by) throws InterruptedException {
    try {
      CompletableFuture.anyOf(act.handle((_, _) -> true), by.end())
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException unanswered) {
      throw failure("an act was never answered", unanswered);
    }
    return act.isDone() && !act.isCompletedExceptionally();
  }

  /** With everything that a person needs who has to find out why. */
  AssertionError failure(String what, Throwable cause) {
    return new AssertionError(
        "%s%n%s%n--- done%n%s%n--- in Slack%n%s%n--- in the cloud%n%s%n--- the bot's log%n%s"
            .formatted(
                what,
                cause.getMessage(),
                transcript,
                InSlack.text(workspace().snapshot()),
                cloud().snapshot().interfaces(),
                BotProcess.log(log())),
        cause);
  }

  private Path log() {
    return folder.resolve("log");
  }

  @Override
  public void close() {
    try {
      bot.kill();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    sandbox.close();
  }
}
