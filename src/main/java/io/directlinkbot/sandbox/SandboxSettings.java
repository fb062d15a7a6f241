package io.directlinkbot.sandbox;

import io.directlinkbot.sandbox.page.PageSettings.Command;
import java.time.InstantSource;
import java.util.List;

/**
 * How a sandbox starts.
 *
 * @param port 0 for any that is free
 * @param speed seconds of the sandbox's clock in a second of real time, greater than zero
 * @param realTime what the sandbox's clock starts from, and what signed calls are dated by
 * @param commands slash commands that the page proposes
 */
public record SandboxSettings(
    int port, double speed, InstantSource realTime, List<Command> commands) {
  public SandboxSettings {
    commands = List.copyOf(commands);
  }

  /** Any free port, real time, no commands. */
  public static SandboxSettings onAnyPort() {
    return new SandboxSettings(0, 1, InstantSource.system(), List.of());
  }

  public SandboxSettings withPort(int changed) {
    return new SandboxSettings(changed, speed, realTime, commands);
  }

  public SandboxSettings withSpeed(double changed) {
    return new SandboxSettings(port, changed, realTime, commands);
  }

  public SandboxSettings withCommands(List<Command> changed) {
    return new SandboxSettings(port, speed, realTime, changed);
  }
}
