package io.directlinkbot.sandbox.page;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the page shows beyond the content of cloud and workspace.
 *
 * @param approvers ids of the users who are configured as approvers
 * @param accountOfChannel account names by channel id
 * @param commands the commands that the composer suggests after a slash
 */
public record PageSettings(
    Set<String> approvers, Map<String, String> accountOfChannel, List<Command> commands) {
  public PageSettings {
    approvers = Set.copyOf(approvers);
    commands = List.copyOf(commands);
  }

  /** Returns the names of the accounts that have a channel, without duplicates. */
  List<String> accounts() {
    return accountOfChannel.values().stream().distinct().sorted().toList();
  }

  /**
   * A slash command of the app.
   *
   * @param text as typed, for example {@code /directlink status}
   * @param description what it does, in a few words
   */
  public record Command(String text, String description) {}
}
