package io.directlinkbot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

/** Kills bots under load, and compares everything again and again. */
final class RandomKills {
  private static final int KILLS_IN_A_LOAD = 8;

  /** On one journal; the cloud remembers only so many confirms. */
  private static final int KILLS_IN_A_SCENE = 50;

  private final Scene scene;
  private final Random random;
  private final Moments moments;
  private final Agreement agreement;

  private RandomKills(Scene scene, Run run) {
    this.scene = scene;
    this.random = run.random();
    this.moments = new Moments(scene, random);
    this.agreement = new Agreement(scene);
    scene.tell(run.toString());
  }

  /** All kills of a run, on as many scenes as it takes. */
  static void all(Run run, Path folder, Opening opening) throws Exception {
    for (int done = 0; done < run.kills(); done += KILLS_IN_A_SCENE) {
      Path own = Files.createDirectories(folder.resolve("after-" + done));
      try (Scene scene = opening.in(own)) {
        new RandomKills(scene, run).until(Math.min(KILLS_IN_A_SCENE, run.kills() - done));
      }
    }
  }

  private void until(int kills) throws Exception {
    for (int batch = 1; scene.kills() < kills; batch++) {
      underLoad(kills, new Load(scene, batch).run());
      scene.later(Duration.ofMinutes(1));
      agreement.awaitInSlack();
      scene.bots().killAll();
      agreement.check();
      scene.bots().startAll();
    }
    scene.awaitConnected();
    for (int number = 0; number < scene.bots().count(); number++) {
      assertThat(scene.bots().stop(number)).as("exit status after SIGTERM").isZero();
    }
    agreement.check();
  }

  private void underLoad(int kills, CompletableFuture<Void> load) throws Exception {
    for (int kill = 0; kill < KILLS_IN_A_LOAD && scene.kills() < kills && !load.isDone(); kill++) {
      moments.await(load);
      int bot = random.nextInt(scene.bots().count());
      scene.kill(bot, "at a random moment");
      agreement.checkJournal();
      scene.start(bot);
    }
    load.get();
  }

  /** Sets a scene. */
  interface Opening {
    Scene in(Path folder) throws Exception;
  }

  /** How many kills, and what chooses the moments: as told on the command line, or by chance. */
  record Run(int kills, long seed, Random random) {
    static Run ofKills(int kills) {
      long seed = Long.getLong("crash.seed", new Random().nextLong());
      Run run = new Run(Integer.getInteger("crash.kills", kills), seed, new Random(seed));
      System.out.println("Killing at random moments, " + run);
      return run;
    }

    @Override
    public String toString() {
      return kills + " times: -Dcrash.seed=" + seed;
    }
  }
}
