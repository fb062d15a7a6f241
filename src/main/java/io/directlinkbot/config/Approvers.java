package io.directlinkbot.config;

import java.util.List;

/**
 * Who may decide for an account. Nobody listed means that nobody may.
 *
 * @param users Slack user ids
 * @param groups ids of Slack user groups
 * @param required how many different people it takes: 1 or 2
 * @param allowDecline whether they may decline too, which deletes the interface
 */
public record Approvers(
    List<String> users, List<String> groups, int required, boolean allowDecline) {
  public Approvers {
    users = List.copyOf(users);
    groups = List.copyOf(groups);
  }

  /** Any one of these, who may accept only. */
  public Approvers(List<String> users, List<String> groups) {
    this(users, groups, 1, false);
  }

  /** Whether it lists nobody. */
  public boolean isNobody() {
    return users.isEmpty() && groups.isEmpty();
  }
}
