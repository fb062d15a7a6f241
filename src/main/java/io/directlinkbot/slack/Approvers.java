package io.directlinkbot.slack;

import io.directlinkbot.config.Account;
import io.directlinkbot.request.ApprovalPolicy;
import java.util.Set;

/**
 * Who may decide, as configured, in the workspace that the bot's token belongs to. Until that is
 * known, nobody may. Thread-safe.
 */
public final class Approvers {
  private volatile String team = "";

  void inTeam(String id) {
    team = id;
  }

  /** The account's policy as it is now. */
  public ApprovalPolicy policy(Account account) {
    return new ApprovalPolicy(account.name(), team, Set.copyOf(account.approvers().users()));
  }
}
