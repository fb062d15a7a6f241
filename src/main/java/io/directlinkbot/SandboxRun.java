package io.directlinkbot;

import io.directlinkbot.config.Config;
import io.directlinkbot.log.Logging;
import io.directlinkbot.sandbox.PortTakenException;
import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.SandboxSettings;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What {@code sandbox} does. A class of its own, so that the command can be read where the sandbox
 * is not packaged.
 *
 * @param port of the page; 0 for any free one
 * @param speed seconds of its clock per real second
 * @param approvals how many people it takes to accept: 1 or 2
 * @param http whether the workspace posts to the bot instead of using sockets
 */
record SandboxRun(int port, double speed, int approvals, boolean http) {

  /** Runs until a signal, after which this does not return, or until the bot can't go on. */
  void untilItEnds() throws Exception {
    try (Sandbox sandbox = Sandbox.start(settings())) {
      Path folder = Files.createTempDirectory("directlink-bot-sandbox");
      Config config = SandboxConfig.of(sandbox, folder.resolve("journal.db"), approvals, http);
      Logging.start(config.log(), config.secrets());
      Bot bot = Bot.start(config, sandbox.clock(), WaitTimes.IN_THE_SANDBOX);
      sandbox.clock().onChange(bot::wake);
      bot.eventsUrl().ifPresent(sandbox::postTo);
      System.out.println(SandboxGreeting.of(sandbox));
      Termination.await(
              () -> {
                bot.close();
                TemporaryFolder.delete(folder);
              },
              bot.refused())
          .ifPresent(System.err::println);
    } catch (PortTakenException taken) {
      System.err.println(
          taken.getMessage() + ": stop what listens there, or choose another with --port.");
    }
  }

  private SandboxSettings settings() {
    return SandboxSettings.onAnyPort()
        .withPort(port)
        .withSpeed(speed)
        .withCommands(SandboxConfig.COMMANDS)
        .withShortcuts(SandboxConfig.SHORTCUTS);
  }
}
