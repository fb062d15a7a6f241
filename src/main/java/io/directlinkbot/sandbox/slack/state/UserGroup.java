package io.directlinkbot.sandbox.slack.state;

import java.util.List;

/**
 * A user group, which Slack's API also calls a subteam.
 *
 * @param id {@code S…}
 * @param handle without the at sign
 * @param users ids of its members
 */
public record UserGroup(
    String id, String handle, String name, List<String> users, boolean disabled) {
  public UserGroup {
    users = List.copyOf(users);
  }

  public UserGroup withUsers(List<String> changed) {
    return new UserGroup(id, handle, name, changed, disabled);
  }

  public UserGroup asDisabled() {
    return new UserGroup(id, handle, name, users, true);
  }
}
