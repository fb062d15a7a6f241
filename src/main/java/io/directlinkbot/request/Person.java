package io.directlinkbot.request;

/**
 * A person in Slack. Stored in journals: a new component has to be Optional.
 *
 * @param team id of the workspace, {@code T…}, that stands for the person's organization: the bot's
 *     own workspace for everyone of the bot's organization; empty when it is not known
 * @param user user id, {@code U…} or {@code W…}
 */
public record Person(String team, String user) {

  /**
   * Whether both are the same account. The team does not count: it changes when the app is
   * reinstalled in another workspace of the organization.
   */
  public boolean isSameUser(Person other) {
    return user.equals(other.user);
  }
}
