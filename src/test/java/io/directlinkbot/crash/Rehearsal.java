package io.directlinkbot.crash;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.sandbox.cloud.DocumentedExample;
import io.directlinkbot.sandbox.slack.Fixture;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A whole accept that nobody disturbs, once in a run. At the bot's normal end Java keeps the
 * classes it loaded, which makes the many starts after it cheap.
 */
final class Rehearsal {
  private static boolean done;

  private Rehearsal() {}

  /** Does it, unless it is done. */
  static synchronized void once(Path folder) throws Exception {
    if (done) {
      return;
    }
    try (Scene scene = Scene.rehearsal(Files.createDirectories(folder.resolve("rehearsal")))) {
      new Approver(scene, Fixture.ALICE)
          .accept(DocumentedExample.INTERFACE, DocumentedExample.GATEWAY, 1);
      new Agreement(scene).awaitInSlack();
      assertThat(scene.bots().stop(0)).as("exit status after SIGTERM").isZero();
      new Agreement(scene).check();
    }
    done = true;
  }
}
