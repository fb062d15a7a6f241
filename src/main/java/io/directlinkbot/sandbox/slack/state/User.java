package io.directlinkbot.sandbox.slack.state;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * A member of the workspace.
 *
 * @param name the handle, without the at sign
 * @param locale the language that the person reads Slack in, such as {@code fr-FR}
 * @param restricted a multi-channel guest
 * @param ultraRestricted a single-channel guest, which Slack also marks as restricted
 * @param homeTeam id of the person's own workspace, where that is another one
 * @param colleague whether that other workspace is of the same organization on Enterprise Grid
 */
public record User(
    String id,
    String name,
    String realName,
    String displayName,
    ZoneId timeZone,
    String locale,
    boolean deleted,
    boolean bot,
    boolean restricted,
    boolean ultraRestricted,
    Optional<String> homeTeam,
    boolean colleague) {

  /** Creates a full member in UTC whose display name is the real name. */
  public static User person(String id, String name, String realName) {
    return new User(
        id,
        name,
        realName,
        realName,
        ZoneOffset.UTC,
        "en-US",
        false,
        false,
        false,
        false,
        Optional.empty(),
        false);
  }

  public User in(ZoneId zone) {
    return new User(
        id,
        name,
        realName,
        displayName,
        zone,
        locale,
        deleted,
        bot,
        restricted,
        ultraRestricted,
        homeTeam,
        colleague);
  }

  /** Returns the user as somebody who reads Slack in this language. */
  public User reading(String tag) {
    return new User(
        id,
        name,
        realName,
        displayName,
        timeZone,
        tag,
        deleted,
        bot,
        restricted,
        ultraRestricted,
        homeTeam,
        colleague);
  }

  /** Returns the user as deactivated by an administrator. */
  public User deactivated() {
    return new User(
        id,
        name,
        realName,
        displayName,
        timeZone,
        locale,
        true,
        bot,
        restricted,
        ultraRestricted,
        homeTeam,
        colleague);
  }

  public User asBot() {
    return new User(
        id,
        name,
        realName,
        displayName,
        timeZone,
        locale,
        deleted,
        true,
        false,
        false,
        homeTeam,
        colleague);
  }

  public User asGuest() {
    return new User(
        id,
        name,
        realName,
        displayName,
        timeZone,
        locale,
        deleted,
        bot,
        true,
        false,
        homeTeam,
        colleague);
  }

  public User asSingleChannelGuest() {
    return new User(
        id,
        name,
        realName,
        displayName,
        timeZone,
        locale,
        deleted,
        bot,
        true,
        true,
        homeTeam,
        colleague);
  }

  /** Returns the user as a member of another workspace, present through a shared channel. */
  public User ofTeam(String team) {
    return new User(
        id,
        name,
        realName,
        displayName,
        timeZone,
        locale,
        deleted,
        bot,
        restricted,
        ultraRestricted,
        Optional.of(team),
        false);
  }

  /** Returns the user as a member of another workspace of the same organization. */
  public User colleagueIn(String team) {
    return new User(
        id,
        name,
        realName,
        displayName,
        timeZone,
        locale,
        deleted,
        bot,
        restricted,
        ultraRestricted,
        Optional.of(team),
        true);
  }
}
