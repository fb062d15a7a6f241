package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.health.PartStatus;
import io.directlinkbot.problem.HostProblem;
import io.directlinkbot.problem.StoreProblem;
import org.junit.jupiter.api.Test;

/** What the parts of the bot say of themselves is from the catalogue of problems. */
final class BotHealthTest {
  @Test
  void namesALoopThatIsStuck() {
    assertThat(BotHealth.loop("polling", false))
        .isEqualTo(
            new PartStatus("polling", false, HostProblem.LOOP_STUCK.with("polling").sentence()));
    assertThat(BotHealth.loop("polling", true)).isEqualTo(new PartStatus("polling", true, "turns"));
  }

  @Test
  void saysThatLeasesAreLost() {
    assertThat(BotHealth.leases(false))
        .isEqualTo(new PartStatus("leases", false, StoreProblem.LEASES_LOST.with().sentence()));
    assertThat(BotHealth.leases(true)).isEqualTo(new PartStatus("leases", true, "kept"));
  }
}
