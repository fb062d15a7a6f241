package io.directlinkbot.slack.people;

import io.directlinkbot.config.Account;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.approval.ApprovalPolicy;
import io.directlinkbot.request.approval.Organization;
import io.directlinkbot.request.approval.Organization.Standing;
import io.directlinkbot.request.approval.Profile;
import io.directlinkbot.request.approval.Sender;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Who may decide, as configured, in the organization that the bot's token belongs to. Until that is
 * known, nobody may. Thread-safe; answers may take as long as some calls to Slack.
 */
public final class ApproverCheck {
  /** So many people of a long list are asked about for the names in a refusal. */
  private static final int MOST_NAMED = 8;

  /** So many people are looked at for one who counts. */
  private static final int MOST_LOOKED_AT = 20;

  /** So many people of whom Slack does not tell: a list may have some who left long ago. */
  private static final int MOST_UNTOLD = 3;

  private final AtomicReference<Organization> organization =
      new AtomicReference<>(Organization.UNKNOWN);
  private volatile Directory directory = Directory.UNKNOWN;

  public void isOf(Organization own) {
    organization.set(own);
  }

  public void asks(Directory workspace) {
    directory = workspace;
  }

  /**
   * The person who sent something: the same for every workspace of the organization and for every
   * form of the user's id.
   */
  public Person person(Sender sender) {
    Organization known = organization.updateAndGet(it -> it.with(sender));
    // under another id, somebody would be a second person while Slack does not tell
    Optional<Profile> profile =
        directory.profile(sender.user()).or(() -> directory.profileBefore(sender.user()));
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
    ApprovalPolicy bare = policy(account);
    if (!bare.dependsOnProfile(person) && bare.isOfTeam(person)) {
      Optional<String> other = otherId(bare, person.user());
      if (other.isPresent()) {
        bare = bare.withSamePerson(other.get(), person.user());
      }
    }
    ApprovalPolicy policy =
        bare.dependsOnProfile(person) ? bare.knowing(now(bare, person.user())) : bare;
    Optional<String> refusal = policy.refusal(person);
    return refusal.isEmpty() || policy.candidates().isEmpty()
        ? refusal
        : policy.knowing(named(policy, policy.profiles())).refusal(person).or(() -> refusal);
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
    ApprovalPolicy policy = policy(account);
    return policy.knowing(untilOneCounts(policy)).nobody();
  }

  private ApprovalPolicy policy(Account account) {
    return new ApprovalPolicy(
        account.name(),
        organization.get().team(),
        Set.copyOf(account.approvers().users()),
        account.approvers().groups().stream().map(directory::group).toList(),
        Map.of());
  }

  /**
   * The configuration or a group may have {@code U…} where Slack says {@code W…}, or the other way
   * round.
   */
  private Optional<String> otherId(ApprovalPolicy policy, String user) {
    List<String> others =
        policy.candidates().stream().filter(id -> !user.startsWith(id.substring(0, 1))).toList();
    return others.stream()
        .filter(id -> directory.profileBefore(id).filter(it -> it.id().equals(user)).isPresent())
        .findFirst()
        .or(() -> otherIdAsTold(others, user));
  }

  private Optional<String> otherIdAsTold(List<String> others, String user) {
    int untold = 0;
    for (String id : others.stream().limit(MOST_LOOKED_AT).toList()) {
      Optional<Profile> told = directory.profile(id);
      if (told.filter(it -> it.id().equals(user)).isPresent()) {
        return Optional.of(id);
      }
      untold += told.isEmpty() ? 1 : 0;
      if (untold == MOST_UNTOLD) {
        // while Slack tells nothing, asking for the others would keep the person waiting
        break;
      }
    }
    return Optional.empty();
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
