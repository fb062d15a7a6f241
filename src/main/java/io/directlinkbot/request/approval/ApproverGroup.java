package io.directlinkbot.request.approval;

import java.util.Set;

/** A Slack user group that is listed as approvers, as far as Slack tells who is in it. */
public sealed interface ApproverGroup {

  /** {@code S…}. */
  String id();

  /**
   * Slack told its members.
   *
   * @param members user ids, of those who do not count too
   */
  record Read(String id, Set<String> members) implements ApproverGroup {
    public Read {
      members = Set.copyOf(members);
    }
  }

  /** Slack says that there is no such group, or that it is disabled. */
  record Missing(String id) implements ApproverGroup {}

  /** Slack does not tell, and has not for so long that what it told before counts no more. */
  record Unread(String id) implements ApproverGroup {}
}
