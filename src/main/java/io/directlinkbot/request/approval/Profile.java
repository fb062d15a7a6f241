package io.directlinkbot.request.approval;

/**
 * What Slack says about a user.
 *
 * @param id from Slack's answer, which may differ from the id in the question, such as {@code W…}
 *     for {@code U…}; empty when unknown
 * @param name that people see
 * @param home where the account belongs
 */
public record Profile(String id, String name, Kind kind, Home home) {

  /** A user about whom nothing more is known. */
  public Profile(String name, Kind kind) {
    this("", name, kind, Home.UNKNOWN);
  }

  /** The kind of an account. */
  public enum Kind {
    /** A full member, the only kind that counts by being in a group. */
    MEMBER,
    GUEST,
    BOT,
    /** Never an approver, listed or not. */
    DEACTIVATED,
    /** An account of another organization; never an approver either. */
    FOREIGN
  }

  public boolean isMember() {
    return kind == Kind.MEMBER;
  }

  /** Whether it counts as an approver when it is listed individually. */
  public boolean mayBeListed() {
    return switch (kind) {
      case MEMBER, GUEST, BOT -> true;
      case DEACTIVATED, FOREIGN -> false;
    };
  }

  /** Returns the account as one of another organization. */
  public Profile asForeign() {
    return new Profile(id, name, Kind.FOREIGN, home);
  }
}
