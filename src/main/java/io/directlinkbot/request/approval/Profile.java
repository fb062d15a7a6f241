package io.directlinkbot.request.approval;

/**
 * What Slack tells of a user.
 *
 * @param id as Slack answers it: it may be another one than was asked for, as {@code W…} for {@code
 *     U…}; empty when it is not known
 * @param name as people see it
 * @param home where the account belongs
 */
public record Profile(String id, String name, Kind kind, Home home) {

  /** A user of whom nothing more is known. */
  public Profile(String name, Kind kind) {
    this("", name, kind, Home.UNKNOWN);
  }

  /** What an account is. */
  public enum Kind {
    /** A full member: membership in a group is enough. */
    MEMBER,
    GUEST,
    BOT,
    /** It never counts, listed or not. */
    DEACTIVATED,
    /** One of another organization. It never counts either. */
    FOREIGN
  }

  public boolean isMember() {
    return kind == Kind.MEMBER;
  }

  /** Whether it may count where it is listed by itself. */
  public boolean mayBeListed() {
    return switch (kind) {
      case MEMBER, GUEST, BOT -> true;
      case DEACTIVATED, FOREIGN -> false;
    };
  }

  /** The same account as one of another organization. */
  public Profile asForeign() {
    return new Profile(id, name, Kind.FOREIGN, home);
  }
}
