package io.directlinkbot.sandbox;

import io.directlinkbot.sandbox.page.PageSettings.Command;
import io.directlinkbot.sandbox.slack.WorkspaceSettings;
import java.time.InstantSource;
import java.util.List;

/**
 * The settings of a sandbox.
 *
 * @param port 0 for any free port
 * @param speed seconds of the sandbox's clock per second of real time, greater than zero
 * @param realTime the real time, from which the sandbox's clock starts and by which signed calls
 *     are dated
 * @param commands slash commands that the page suggests
 * @param slack the time limits of the workspace at speed 1
 */
public record SandboxSettings(
    int port,
    double speed,
    InstantSource realTime,
    List<Command> commands,
    WorkspaceSettings slack) {
  public SandboxSettings {
    commands = List.copyOf(commands);
  }

  /** Returns settings with any free port, real time, no commands and Slack's time limits. */
  public static SandboxSettings onAnyPort() {
    return new SandboxSettings(
        0, 1, InstantSource.system(), List.of(), WorkspaceSettings.asSlack());
  }

  public SandboxSettings withPort(int changed) {
    return new SandboxSettings(changed, speed, realTime, commands, slack);
  }

  public SandboxSettings withSpeed(double changed) {
    return new SandboxSettings(port, changed, realTime, commands, slack);
  }

  public SandboxSettings withCommands(List<Command> changed) {
    return new SandboxSettings(port, speed, realTime, changed, slack);
  }

  public SandboxSettings withSlack(WorkspaceSettings changed) {
    return new SandboxSettings(port, speed, realTime, commands, changed);
  }
}
