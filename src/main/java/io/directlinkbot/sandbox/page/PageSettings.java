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
 * @param shortcuts the app's shortcuts in the menu of each message
 */
public record PageSettings(
    Set<String> approvers,
    Map<String, String> accountOfChannel,
    List<Command> commands,
    List<Shortcut> shortcuts) {
  public PageSettings {
    approvers = Set.copyOf(approvers);
    commands = List.copyOf(commands);
    shortcuts = List.copyOf(shortcuts);
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
   * @param takesInterface whether an interface may follow, which the composer then suggests
   */
  public record Command(String text, String description, boolean takesInterface) {
    /** A command after which no interface is suggested. */
    public Command(String text, String description) {
      this(text, description, false);
    }
  }

  /**
   * A message shortcut of the app.
   *
   * @param callback by which the app knows it
   * @param name as people read it
   */
  public record Shortcut(String callback, String name) {}
}
