package io.directlinkbot.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.jul.LevelChangePropagator;
import ch.qos.logback.classic.spi.Configurator.ExecutionStatus;
import org.junit.jupiter.api.Test;

final class LogSetupTest {
  private final LoggerContext context = new LoggerContext();

  @Test
  void letsTheBotSayMoreThanItsLibrariesAndNobodyElseSetUpTheLog() {
    ExecutionStatus next = new LogSetup().configure(context);

    assertThat(next).isEqualTo(ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY);
    assertThat(context.getLogger("io.directlinkbot.watch").getEffectiveLevel())
        .isEqualTo(Level.INFO);
    assertThat(context.getLogger("org.flywaydb").getEffectiveLevel()).isEqualTo(Level.WARN);
  }

  @Test
  void listensForErrorsOfTheLogItselfAndForChangesOfLevels() {
    new LogSetup().configure(context);

    assertThat(context.getStatusManager().getCopyOfStatusListenerList())
        .hasExactlyElementsOfTypes(StatusErrors.class);
    assertThat(context.getCopyOfListenerList())
        .hasAtLeastOneElementOfType(LevelChangePropagator.class);
  }
}
