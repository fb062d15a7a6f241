package io.directlinkbot.sandbox;

import io.directlinkbot.sandbox.page.PageSettings.Command;
import io.directlinkbot.sandbox.slack.WorkspaceSettings;
import java.time.InstantSource;
import java.util.List;

/**
 * How a sandbox starts.
 *
 * @param port 0 for any that is free
 * @param speed seconds of the sandbox's clock in a second of real time, greater than zero
 * @param realTime what the sandbox's clock starts from, and what signed calls are dated by
 * @param commands slash commands that the page proposes
 * @param slack how patient the workspace is, at speed 1
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

  /** Any free port, real time, no commands, as patient as Slack. */
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
