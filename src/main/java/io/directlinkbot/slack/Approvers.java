package io.directlinkbot.slack;

import io.directlinkbot.config.Account;
import io.directlinkbot.request.ApprovalPolicy;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.Profile;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who may decide, as configured, in the workspace that the bot's token belongs to. Until that is
 * known, nobody may. Thread-safe; answers may take as long as some calls to Slack.
 */
public final class Approvers {
  /** So many people of a long list are asked about for the names in a refusal. */
  private static final int MOST_NAMED = 8;

  /** So many members of groups are looked at for one who counts. */
  private static final int MOST_LOOKED_AT = 20;

  private volatile String team = "";
  private volatile Directory directory = Directory.UNKNOWN;

  void inTeam(String id) {
    team = id;
  }

  void asks(Directory workspace) {
    directory = workspace;
  }

  /** Why the person may not decide for the account, in sentences to that person. */
  public Optional<String> refusal(Account account, Person person) {
    ApprovalPolicy policy = policy(account, Map.of());
    if (policy.dependsOnProfile(person)) {
      policy = policy(account, profile(person.user()));
    }
    Optional<String> refusal = policy.refusal(person);
    return refusal.isEmpty() || policy.candidates().isEmpty()
        ? refusal
        : policy(account, named(policy, policy.profiles())).refusal(person);
  }

  /** Why nobody at all may decide for the account, as a clause. */
  Optional<String> nobody(Account account) {
    ApprovalPolicy policy = policy(account, Map.of());
    return policy.users().isEmpty()
        ? policy(account, untilOneCounts(policy)).nobody()
        : Optional.empty();
  }

  private ApprovalPolicy policy(Account account, Map<String, Profile> profiles) {
    return new ApprovalPolicy(
        account.name(),
        team,
        Set.copyOf(account.approvers().users()),
        account.approvers().groups().stream().map(directory::group).toList(),
        profiles);
  }

  private Map<String, Profile> named(ApprovalPolicy policy, Map<String, Profile> known) {
    Map<String, Profile> profiles = new HashMap<>(known);
    for (String user : policy.candidates().stream().limit(MOST_NAMED).toList()) {
      Map<String, Profile> told = profile(user);
      if (told.isEmpty()) {
        // where Slack does not tell of one, asking for the others would keep the person waiting
        break;
      }
      profiles.putAll(told);
    }
    return profiles;
  }

  private Map<String, Profile> untilOneCounts(ApprovalPolicy policy) {
    Map<String, Profile> profiles = new HashMap<>();
    for (String user : policy.candidates().stream().limit(MOST_LOOKED_AT).toList()) {
      Map<String, Profile> told = profile(user);
      if (told.isEmpty() || told.values().stream().anyMatch(Profile::isMember)) {
        break;
      }
      profiles.putAll(told);
    }
    return profiles;
  }

  private Map<String, Profile> profile(String user) {
    return directory.profile(user).map(told -> Map.of(user, told)).orElse(Map.of());
  }
}
