package io.directlinkbot.sandbox.page;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the page shows beyond what cloud and workspace know of themselves.
 *
 * @param approvers ids of the users that the app is told may approve
 * @param accountOfChannel names of accounts by channel id
 * @param commands what the composer proposes after a slash
 */
public record PageSettings(
    Set<String> approvers, Map<String, String> accountOfChannel, List<Command> commands) {
  public PageSettings {
    approvers = Set.copyOf(approvers);
    commands = List.copyOf(commands);
  }

  /** The accounts that have a channel, each once. */
  List<String> accounts() {
    return accountOfChannel.values().stream().distinct().sorted().toList();
  }

  /**
   * A slash command that the app is known to take.
   *
   * @param text as it is typed, for example {@code /directlink status}
   * @param description what it does, in a few words
   */
  public record Command(String text, String description) {}
}
