package io.directlinkbot.crash;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bot is killed at every point at which a server holds one of its calls, each in the story of
 * an interface from its offer to its deletion. Nothing is lost, nothing done twice.
 */
@TestInstance(Lifecycle.PER_CLASS)
@Execution(ExecutionMode.CONCURRENT)
final class KilledBetweenStepsIT {
  private final AtomicInteger interfaces = new AtomicInteger();
  private Scenes scenes;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Rehearsal.once(folder);
    scenes = Scenes.in(folder, 3);
  }

  static List<Point> points() {
    return Point.all();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("points")
  void theBotGoesOnAsIfNothingHadHappened(Point point) throws Exception {
    Scene scene = scenes.take();
    try {
      new Killing(
              scene, point, String.format(Locale.ROOT, "dxvif-%08x", interfaces.incrementAndGet()))
          .run();
    } finally {
      scenes.giveBack(scene);
    }
  }

  @AfterAll
  void andAllAgreeInTheEnd() throws Exception {
    try (Scenes _ = scenes) {
      for (Scene scene : scenes.all()) {
        Agreement agreement = new Agreement(scene);
        agreement.awaitInSlack();
        scene.bots().killAll();
        agreement.check();
      }
    }
  }
}
