package io.directlinkbot.config;

import java.util.List;

/**
 * The people who may decide for an account. An empty list lets nobody decide.
 *
 * @param users Slack user ids
 * @param groups ids of Slack user groups
 * @param required how many different people an accept takes, 1 or 2
 * @param allowDecline whether approvers may also decline, which deletes the interface
 */
public record Approvers(
    List<String> users, List<String> groups, int required, boolean allowDecline) {
  public Approvers {
    users = List.copyOf(users);
    groups = List.copyOf(groups);
  }

  /** Approvers of whom any one may accept, and none may decline. */
  public Approvers(List<String> users, List<String> groups) {
    this(users, groups, 1, false);
  }

  /** Whether neither a user nor a group is listed. */
  public boolean isNobody() {
    return users.isEmpty() && groups.isEmpty();
  }
}
