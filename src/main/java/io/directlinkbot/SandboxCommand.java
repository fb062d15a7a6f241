package io.directlinkbot;

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
    if (SandboxCommand.class.getResource("SandboxRun.class") == null) {
      return rejectUsage(
          "There is no sandbox in this package of the bot: start it from the sources, with"
              + " bin/directlink-bot sandbox.");
    }
    new SandboxRun(port, speed, approvals, transport.equals("http")).untilItEnds();
    return ExitCode.CAN_NOT_GO_ON;
  }

  private static int rejectUsage(String line) {
    System.err.println(line);
    return ExitCode.USAGE;
  }
}
