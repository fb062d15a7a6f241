package io.directlinkbot.crash;

import io.directlinkbot.crash.Point.Step;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The bot is killed after it has acknowledged what Slack posted, and before, while or after it
 * decided. The other points are the same whichever way Slack delivers: see {@link
 * KilledBetweenStepsIT}.
 */
@TestInstance(Lifecycle.PER_CLASS)
final class KilledOverHttpIT {
  private final AtomicInteger interfaces = new AtomicInteger();
  private Scene scene;

  @BeforeAll
  void start(@TempDir Path folder) throws Exception {
    Rehearsal.once(folder);
    scene = Scene.overHttp(folder);
  }

  static List<Point> points() {
    return Point.all().stream()
        .filter(
            point ->
                point.step() == Step.CLICK
                    || (point.step() == Step.SUBMIT && point.name().contains("cloud")))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("points")
  void theBotGoesOnAsIfNothingHadHappened(Point point) throws Exception {
    String id = String.format(Locale.ROOT, "dxvif-%08x", interfaces.incrementAndGet());

    new Killing(scene, point, id).run();
  }

  @AfterAll
  void andAllAgreeInTheEnd() throws Exception {
    try (Scene ended = scene) {
      Agreement agreement = new Agreement(ended);
      agreement.awaitInSlack();
      ended.bots().killAll();
      agreement.check();
    }
  }
}
