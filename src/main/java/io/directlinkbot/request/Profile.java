package io.directlinkbot.request;

/**
 * What Slack tells of a user.
 *
 * @param name as people see it
 */
public record Profile(String name, Kind kind) {

  /** Whether a user is one whom membership in a group is enough for. */
  public enum Kind {
    MEMBER,
    GUEST,
    BOT,
    DEACTIVATED
  }

  public boolean isMember() {
    return kind == Kind.MEMBER;
  }
}
