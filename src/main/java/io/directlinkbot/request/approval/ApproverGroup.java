package io.directlinkbot.request.approval;

import java.util.Set;

/** A Slack user group that the configuration lists as approvers, and what Slack says of it. */
public sealed interface ApproverGroup {

  /** The group's id, {@code S…}. */
  String id();

  /**
   * A group whose members Slack has listed.
   *
   * @param members user ids of all members, including those who do not count as approvers
   */
  record Read(String id, Set<String> members) implements ApproverGroup {
    public Read {
      members = Set.copyOf(members);
    }
  }

  /** A group that Slack says does not exist or is disabled. */
  record Missing(String id) implements ApproverGroup {}

  /**
   * A group whose members Slack has not listed for so long that its last answer no longer counts.
   */
  record Unread(String id) implements ApproverGroup {}
}
