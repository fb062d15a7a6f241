package io.directlinkbot.request;

/**
 * Somebody in Slack.
 *
 * @param team id of the workspace, {@code T…}, that stands for the person's organization: for
 *     people of the bot's own it is the bot's, whichever of its workspaces they are in; empty when
 *     it is not known
 * @param user id of the user, {@code U…} or {@code W…}
 */
public record Person(String team, String user) {

  /**
   * Whether it is the same account, also where the app was installed anew meanwhile and the
   * organization goes by another id.
   */
  public boolean isSameUser(Person other) {
    return user.equals(other.user);
  }
}
