package io.directlinkbot.sandbox;

import io.directlinkbot.sandbox.page.PageSettings.Command;
import io.directlinkbot.sandbox.page.PageSettings.Shortcut;
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
 * @param shortcuts message shortcuts that the page offers
 * @param slack the time limits of the workspace at speed 1
 */
public record SandboxSettings(
    int port,
    double speed,
    InstantSource realTime,
    List<Command> commands,
    List<Shortcut> shortcuts,
    WorkspaceSettings slack) {
  public SandboxSettings {
    commands = List.copyOf(commands);
    shortcuts = List.copyOf(shortcuts);
  }

  /**
   * Returns settings with any free port, real time, no commands or shortcuts and Slack's time
   * limits.
   */
  public static SandboxSettings onAnyPort() {
    return new SandboxSettings(
        0, 1, InstantSource.system(), List.of(), List.of(), WorkspaceSettings.asSlack());
  }

  public SandboxSettings withPort(int changed) {
    return new SandboxSettings(changed, speed, realTime, commands, shortcuts, slack);
  }

  public SandboxSettings withSpeed(double changed) {
    return new SandboxSettings(port, changed, realTime, commands, shortcuts, slack);
  }

  public SandboxSettings withCommands(List<Command> changed) {
    return new SandboxSettings(port, speed, realTime, changed, shortcuts, slack);
  }

  public SandboxSettings withShortcuts(List<Shortcut> changed) {
    return new SandboxSettings(port, speed, realTime, commands, changed, slack);
  }

  public SandboxSettings withSlack(WorkspaceSettings changed) {
    return new SandboxSettings(port, speed, realTime, commands, shortcuts, changed);
  }
}
