package io.directlinkbot.sandbox.slack.state;

import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A member of the workspace.
 *
 * @param name the handle, without the at sign
 * @param restricted a multi-channel guest
 * @param ultraRestricted a single-channel guest, which Slack also marks as restricted
 */
public record User(
    String id,
    String name,
    String realName,
    String displayName,
    ZoneId timeZone,
    boolean deleted,
    boolean bot,
    boolean restricted,
    boolean ultraRestricted) {

  /** A full member in UTC whose display name is the real name. */
  public static User person(String id, String name, String realName) {
    return new User(id, name, realName, realName, ZoneOffset.UTC, false, false, false, false);
  }

  public User in(ZoneId zone) {
    return new User(
        id, name, realName, displayName, zone, deleted, bot, restricted, ultraRestricted);
  }

  /** The same person after an administrator deactivated the account. */
  public User deactivated() {
    return new User(
        id, name, realName, displayName, timeZone, true, bot, restricted, ultraRestricted);
  }

  public User asBot() {
    return new User(id, name, realName, displayName, timeZone, deleted, true, false, false);
  }

  public User asGuest() {
    return new User(id, name, realName, displayName, timeZone, deleted, bot, true, false);
  }

  public User asSingleChannelGuest() {
    return new User(id, name, realName, displayName, timeZone, deleted, bot, true, true);
  }
}
