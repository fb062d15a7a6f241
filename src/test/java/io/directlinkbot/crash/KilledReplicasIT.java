package io.directlinkbot.crash;

import io.directlinkbot.crash.RandomKills.Run;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two bots on one PostgreSQL serve the same people, and now one, now the other is killed at a
 * moment that nobody chose. {@code -Dcrash.kills} and {@code -Dcrash.seed} as for one bot.
 */
final class KilledReplicasIT {
  @TempDir private Path folder;

  @Test
  void nothingIsLostAndNothingDoneTwice() throws Exception {
    Rehearsal.once(folder);
    RandomKills.all(Run.ofKills(8), folder, own -> Scene.with(own, new PostgresServer(), 2));
  }
}
