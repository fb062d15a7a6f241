package io.directlinkbot;

import io.directlinkbot.config.Config;
import io.directlinkbot.log.Logging;
import io.directlinkbot.sandbox.PortTakenException;
import io.directlinkbot.sandbox.Sandbox;
import io.directlinkbot.sandbox.SandboxSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code sandbox}: runs a cloud and a Slack workspace on this machine, with the real bot between
 * them.
 */
@Command(
    name = "sandbox",
    description =
        "Runs the bot against an embedded cloud and Slack workspace, with a page to use both."
            + " Nothing leaves this machine.")
final class SandboxCommand implements Callable<Integer> {
  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "Port of the page, 0 for any free one; default: ${DEFAULT-VALUE}.")
  private int port;

  @Option(
      names = "--speed",
      paramLabel = "X",
      defaultValue = "1",
      description = "Seconds of its clock per real second; default: ${DEFAULT-VALUE}.")
  private double speed;

  @Option(
      names = "--approvals",
      paramLabel = "N",
      defaultValue = "1",
      description = "How many people it takes to accept, 1 or 2; default: ${DEFAULT-VALUE}.")
  private int approvals;

  @Option(
      names = "--transport",
      paramLabel = "socket|http",
      defaultValue = "socket",
      description = "How Slack delivers to the bot; default: ${DEFAULT-VALUE}.")
  private String transport = "";

  @Override
  public Integer call() throws Exception {
    if (port < 0 || port > 65_535) {
      return rejectUsage("--port takes a number from 0 to 65535.");
    }
    if (!(speed > 0) || speed > 1_000_000) {
      return rejectUsage("--speed takes a number above 0, at most 1000000.");
    }
    if (approvals != 1 && approvals != 2) {
      return rejectUsage("--approvals takes 1 or 2.");
    }
    if (!List.of("socket", "http").contains(transport)) {
      return rejectUsage("--transport takes socket or http.");
    }
    try (Sandbox sandbox = Sandbox.start(settings())) {
      Path folder = Files.createTempDirectory("directlink-bot-sandbox");
      Config config =
          SandboxConfig.of(
              sandbox, folder.resolve("journal.db"), approvals, transport.equals("http"));
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
    return ExitCode.CAN_NOT_GO_ON;
  }

  private SandboxSettings settings() {
    return SandboxSettings.onAnyPort()
        .withPort(port)
        .withSpeed(speed)
        .withCommands(SandboxConfig.COMMANDS)
        .withShortcuts(SandboxConfig.SHORTCUTS);
  }

  private static int rejectUsage(String line) {
    System.err.println(line);
    return ExitCode.USAGE;
  }
}
