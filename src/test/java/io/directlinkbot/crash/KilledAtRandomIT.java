package io.directlinkbot.crash;

import io.directlinkbot.crash.RandomKills.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The bot is killed at moments that nobody chose, while several people and the cloud keep it busy.
 * How often is said by {@code -Dcrash.kills}. Each run prints its seed; {@code -Dcrash.seed}
 * repeats one, as far as moments can be.
 */
final class KilledAtRandomIT {
  @TempDir private Path folder;

  @Test
  void nothingIsLostAndNothingDoneTwice() throws Exception {
    Rehearsal.once(folder);
    RandomKills.all(Run.ofKills(12), folder, Scene::in);
  }
}
