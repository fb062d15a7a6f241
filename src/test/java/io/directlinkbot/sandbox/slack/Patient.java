package io.directlinkbot.sandbox.slack;

import java.time.Duration;

/** Slack's three seconds are too few for an app on a machine that does many other things. */
public final class Patient {
  private static final Duration LONG = Duration.ofSeconds(30);

  /** For tests of anything but haste. */
  public static final WorkspaceSettings SLACK = new WorkspaceSettings(LONG, LONG);

  private Patient() {}
}
