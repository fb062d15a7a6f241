package io.directlinkbot.config;

import java.util.List;

/**
 * Who may decide for an account. Nobody listed means that nobody may.
 *
 * @param users Slack user ids
 * @param groups ids of Slack user groups
 * @param allowDecline whether they may decline too, which deletes the interface
 */
public record Approvers(List<String> users, List<String> groups, boolean allowDecline) {
  public Approvers {
    users = List.copyOf(users);
    groups = List.copyOf(groups);
  }

  /** Those who may accept only. */
  public Approvers(List<String> users, List<String> groups) {
    this(users, groups, false);
  }
}
