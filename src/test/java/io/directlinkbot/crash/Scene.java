package io.directlinkbot.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.SandboxSettings;
import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.cloud.Terms;
import io.directlinkbot.sandbox.slack.Patient;
import io.directlinkbot.sandbox.slack.Workspace;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
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
 * A sandbox's servers, which go on, and the bots' processes on them, which are killed and started
 * again. One thread starts and kills; the others may do everything else.
 */
final class Scene implements AutoCloseable {
  /** For what has to happen some time, also on a busy machine and with kills in between. */
  static final Duration PATIENCE = Duration.ofMinutes(3);

  /** How many sockets each bot keeps open: the default of {@code slack.sockets}. */
  private static final int SOCKETS = 2;

  /** Each offer has its own: two with one VLAN would be warned of. */
  private final AtomicInteger vlans = new AtomicInteger(109);

  private final Sandbox sandbox =
      Sandbox.start(SandboxSettings.onAnyPort().withSlack(Patient.SLACK));
  private final Transcript transcript = new Transcript();
  private final Offers offers = new Offers();
  private final List<Accepted> accepted = new CopyOnWriteArrayList<>();
  private final AtomicInteger kills = new AtomicInteger();
  private final Storage storage;
  private final Bots bots;
  private final Optional<PostedTo> posting;

  private Scene(Path folder, Storage storage, int count, boolean http) throws IOException {
    this.storage = storage;
    this.posting = http ? Optional.of(PostedTo.onAFreePort(sandbox)) : Optional.empty();
    Path config = folder.resolve("directlink-bot.yml");
    Files.writeString(
        config,
        posting
            .map(it -> ConfigText.overHttp(sandbox, storage.url(), it.port()))
            .orElseGet(() -> ConfigText.of(sandbox, storage.url())),
        UTF_8);
    offers.add(DocumentedExample.INTERFACE, 0);
    bots = new Bots(folder, config, count);
  }

  /** The documented example waits, and one bot with a file of its own is started. */
  static Scene in(Path folder) throws IOException {
    return with(folder, new SqliteFile(folder), 1);
  }

  /** One bot with a file of its own, to which the workspace posts instead of using sockets. */
  static Scene overHttp(Path folder) throws IOException {
    Scene scene = new Scene(folder, new SqliteFile(folder), 1, true);
    scene.start(0);
    return scene;
  }

  /**
   * The documented example waits, and replicas are started.
   *
   * @param folder for configuration and logs
   */
  static Scene with(Path folder, Storage storage, int bots) throws IOException {
    Scene scene = new Scene(folder, storage, bots, false);
    scene.bots.startAll();
    return scene;
  }

  /** Likewise, with one bot that makes later starts cheaper. */
  static Scene rehearsal(Path folder) throws IOException {
    Scene scene = new Scene(folder, new SqliteFile(folder), 1, false);
    scene.bots.rehearse();
    return scene;
  }

  Storage storage() {
    return storage;
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

  Bots bots() {
    return bots;
  }

  Offers offers() {
    return offers;
  }

  int kills() {
    return kills.get();
  }

  /** What persons were told went through. */
  List<Accepted> accepted() {
    return List.copyOf(accepted);
  }

  void nowAccepted(Accepted told) {
    accepted.add(told);
  }

  void tell(String line) {
    transcript.add(line);
  }

  /** The carrier offers an interface to prod, perhaps again after its end. */
  void offer(String id) {
    tell("the carrier offers " + id);
    Terms terms =
        new Terms(
            id,
            vlans.incrementAndGet(),
            65001,
            Optional.of("bgp-key"),
            Optional.empty(),
            Optional.empty());
    offers.add(id, Confirms.count(sandbox, id));
    sandbox.cloud().interfaces().offer(id, DocumentedExample.CONNECTION, prod(), terms);
  }

  static String prod() {
    return DocumentedExample.PROD.id();
  }

  /** Moves the clock of the cloud and of Slack on. */
  void later(Duration by) {
    tell("the clock goes on by " + by);
    sandbox.clock().advance(by);
  }

  /** Kills a bot, and waits until its connection is gone. */
  void kill(int number, String when) throws InterruptedException {
    bots.kill(number);
    posting.ifPresent(PostedTo::forget);
    tell("KILL " + kills.incrementAndGet() + " of bot " + number + " " + when);
    see("closed connections", _ -> workspace().sockets().connected() <= SOCKETS * bots.alive());
  }

  void start(int number) throws IOException {
    tell("bot " + number + " is started");
    bots.start(number);
    posting.ifPresent(PostedTo::awaitBot);
  }

  /** Waits until every bot is connected. */
  void awaitConnected() throws InterruptedException {
    see("connected bots", _ -> workspace().sockets().connected() == SOCKETS * bots.count());
  }

  /** Waits until the workspace looks as wanted. */
  WorkspaceSnapshot see(String what, Predicate<WorkspaceSnapshot> wanted)
      throws InterruptedException {
    try {
      WorkspaceSnapshot seen = workspace().await(wanted, PATIENCE);
      tell("seen: " + what);
      return seen;
    } catch (IllegalStateException unseen) {
      throw failure(what + " was not seen", unseen);
    }
  }

  /**
   * Waits until an act was answered, or may never be, as a bot was killed.
   *
   * @return whether it was answered
   */
  boolean answered(CompletableFuture<?> act, Life in) throws InterruptedException {
    try {
      CompletableFuture.anyOf(act.handle((_, _) -> true), in.end())
          .get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException unanswered) {
      throw failure("an act was never answered", unanswered);
    }
    return act.isDone() && !act.isCompletedExceptionally();
  }

  /** With everything that a person needs who has to find out why. */
  AssertionError failure(String what, Throwable cause) {
    return new AssertionError(
        "%s%n%s%n--- done%n%s%n--- in Slack%n%s%n--- in the cloud%n%s%n%s"
            .formatted(
                what,
                cause.getMessage(),
                transcript,
                InSlack.text(workspace().snapshot()),
                cloud().snapshot().interfaces(),
                bots.logs()),
        cause);
  }

  @Override
  public void close() {
    try {
      bots.killAll();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    sandbox.close();
  }
}
