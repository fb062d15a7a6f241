package io.directlinkbot.slack;

import io.directlinkbot.config.Account;
import io.directlinkbot.request.ApprovalPolicy;
import io.directlinkbot.request.Organization;
import io.directlinkbot.request.Organization.Standing;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.Profile;
import io.directlinkbot.request.Sender;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Who may decide, as configured, in the organization that the bot's token belongs to. Until that is
 * known, nobody may. Thread-safe; answers may take as long as some calls to Slack.
 */
public final class Approvers {
  /** So many people of a long list are asked about for the names in a refusal. */
  private static final int MOST_NAMED = 8;

  /** So many people are looked at for one who counts. */
  private static final int MOST_LOOKED_AT = 20;

  private final AtomicReference<Organization> organization =
      new AtomicReference<>(Organization.UNKNOWN);
  private volatile Directory directory = Directory.UNKNOWN;

  void isOf(Organization own) {
    organization.set(own);
  }

  void asks(Directory workspace) {
    directory = workspace;
  }

  /**
   * The person who sent something: the same for every workspace of the organization and for every
   * form of the user's id.
   */
  Person person(Sender sender) {
    Organization known = organization.updateAndGet(it -> it.with(sender));
    Optional<Profile> profile = directory.profile(sender.user());
    String user = profile.map(Profile::id).filter(id -> !id.isEmpty()).orElse(sender.user());
    String team =
        switch (known.of(sender, profile)) {
          case OURS -> known.team();
          case UNKNOWN -> "";
          case FOREIGN ->
              sender
                  .ownTeam()
                  .or(() -> profile.flatMap(it -> it.home().team()))
                  .filter(id -> !id.equals(known.team()))
                  .orElse("unknown");
        };
    return new Person(team, user);
  }

  /** Why the person may not decide for the account, in sentences to that person. */
  public Optional<String> refusal(Account account, Person person) {
    ApprovalPolicy bare = policy(account, Set.of(), Map.of());
    Set<String> also = Set.of();
    if (!bare.dependsOnProfile(person)
        && bare.isOfTeam(person)
        && isListedByAnotherId(bare, person.user())) {
      also = Set.of(person.user());
      bare = policy(account, also, Map.of());
    }
    ApprovalPolicy policy =
        bare.dependsOnProfile(person) ? policy(account, also, now(bare, person.user())) : bare;
    Optional<String> refusal = policy.refusal(person);
    return refusal.isEmpty() || policy.candidates().isEmpty()
        ? refusal
        : policy(account, also, named(policy, policy.profiles())).refusal(person).or(() -> refusal);
  }

  /** Whether Slack says now that the account was deactivated. */
  boolean isDeactivated(Person person) {
    return directory
        .profile(person.user())
        .filter(told -> told.kind() == Profile.Kind.DEACTIVATED)
        .isPresent();
  }

  /** Why nobody at all may decide for the account, as a clause. */
  Optional<String> nobody(Account account) {
    ApprovalPolicy policy = policy(account, Set.of(), Map.of());
    return policy(account, Set.of(), untilOneCounts(policy)).nobody();
  }

  private ApprovalPolicy policy(
      Account account, Set<String> alsoListed, Map<String, Profile> profiles) {
    Set<String> users = new HashSet<>(account.approvers().users());
    users.addAll(alsoListed);
    return new ApprovalPolicy(
        account.name(),
        organization.get().team(),
        users,
        account.approvers().groups().stream().map(directory::group).toList(),
        profiles);
  }

  /** The configuration may list {@code U…} where Slack says {@code W…}, or the other way round. */
  private boolean isListedByAnotherId(ApprovalPolicy policy, String user) {
    List<String> others =
        policy.users().stream()
            .filter(id -> !user.startsWith(id.substring(0, 1)))
            .sorted()
            .limit(MOST_LOOKED_AT)
            .toList();
    for (String id : others) {
      Map<String, Profile> told = profile(id);
      if (told.isEmpty()) {
        // where Slack does not tell of one, asking for the others would keep the person waiting
        return false;
      }
      if (told.values().stream().anyMatch(it -> it.id().equals(user))) {
        return true;
      }
    }
    return false;
  }

  /** Who is listed may decide on what Slack told a while ago, when it does not tell now. */
  private Map<String, Profile> now(ApprovalPolicy policy, String user) {
    Optional<Profile> told = directory.profileNow(user);
    if (policy.users().contains(user)) {
      told = told.or(() -> directory.profileBefore(user));
    }
    return told.map(it -> Map.of(user, judged(it))).orElse(Map.of());
  }

  private Map<String, Profile> named(ApprovalPolicy policy, Map<String, Profile> known) {
    Map<String, Profile> profiles = new HashMap<>(known);
    for (String user : policy.candidates().stream().limit(MOST_NAMED).toList()) {
      if (profiles.containsKey(user)) {
        continue;
      }
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
      profiles.putAll(told);
      boolean listed = policy.users().contains(user);
      if (told.isEmpty()
          || told.values().stream().anyMatch(it -> listed ? it.mayBeListed() : it.isMember())) {
        break;
      }
    }
    return profiles;
  }

  private Map<String, Profile> profile(String user) {
    return directory.profile(user).map(told -> Map.of(user, judged(told))).orElse(Map.of());
  }

  private Profile judged(Profile told) {
    return organization.get().of(told.home()) == Standing.FOREIGN ? told.asForeign() : told;
  }
}
