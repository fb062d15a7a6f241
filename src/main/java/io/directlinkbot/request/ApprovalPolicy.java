package io.directlinkbot.request;

import java.util.Optional;
import java.util.Set;

/**
 * Who may decide for one account. Everybody who is not listed may not; with nobody listed, nobody
 * may.
 *
 * @param account the account's name, for the sentences
 * @param team the workspace whose user ids these are
 * @param users Slack user ids
 */
public record ApprovalPolicy(String account, String team, Set<String> users) {
  public ApprovalPolicy {
    users = Set.copyOf(users);
  }

  /** Why the person may not decide, as one sentence to that person; nothing when the person may. */
  public Optional<String> refusal(Person person) {
    if (users.isEmpty()) {
      return Optional.of(
          "Nobody may accept for account "
              + account
              + " yet: its configuration lists no approvers. Ask the people who run this bot to add"
              + " them.");
    }
    if (person.team().equals(team) && users.contains(person.user())) {
      return Optional.empty();
    }
    return Optional.of(
        "You are not an approver for account "
            + account
            + ". The approvers are listed in the bot's configuration.");
  }
}
