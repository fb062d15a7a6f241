package io.directlinkbot.config;

import java.util.List;

/**
 * Who may decide for an account. Nobody listed means that nobody may.
 *
 * @param users Slack user ids
 * @param groups ids of Slack user groups
 */
public record Approvers(List<String> users, List<String> groups) {
  public Approvers {
    users = List.copyOf(users);
    groups = List.copyOf(groups);
  }
}
