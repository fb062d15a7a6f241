package io.directlinkbot.slack.people;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.approval.ApprovalPolicy;
import io.directlinkbot.request.approval.Organization;
import io.directlinkbot.request.approval.Organization.Standing;
import io.directlinkbot.request.approval.Profile;
import io.directlinkbot.request.approval.Sender;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * Decides whether a person may decide: applies the configured {@link ApprovalPolicy} to what Slack
 * says about the person, the groups and the organization that the bot's token belongs to. Until
 * that organization is known, nobody may. Thread-safe; answers may take as long as several calls to
 * Slack.
 */
public final class ApproverCheck {
  /** The most people of a long list that are looked up for the names in a refusal. */
  private static final int MOST_NAMED = 8;

  /** The most people that are looked up to find one who may decide, or one under another id. */
  private static final int MOST_LOOKED_UP = 20;

  /** The most lookups without an answer: a list may have some people who left long ago. */
  private static final int MOST_UNANSWERED = 3;

  private final Map<String, Account> accounts;
  private final GroupLookup groups;
  private final ProfileLookup profiles;
  private final Supplier<Organization> own;

  /** The organization with the workspaces that payloads have shown to be in it. */
  private final AtomicReference<Organization> seen = new AtomicReference<>(Organization.UNKNOWN);

  /**
   * Creates the check for these accounts.
   *
   * @param own the organization that the bot's token belongs to, {@link Organization#UNKNOWN} until
   *     Slack has said so; asked at each check
   */
  public ApproverCheck(
      Collection<Account> accounts,
      GroupLookup groups,
      ProfileLookup profiles,
      Supplier<Organization> own) {
    this.accounts = accounts.stream().collect(toUnmodifiableMap(Account::name, account -> account));
    this.groups = groups;
    this.profiles = profiles;
    this.own = own;
  }

  /**
   * Returns the person who sent a click or a command: the same person for every workspace of the
   * organization and for every form of the user's id.
   */
  public Person person(Sender sender) {
    Organization known = seen.updateAndGet(before -> current(before).withWorkspaceOf(sender));
    // under another id, one person would count as two while Slack does not answer
    Optional<Profile> profile =
        profiles.findRecent(sender.user()).or(() -> profiles.findLast(sender.user()));
    String user = profile.map(Profile::id).filter(id -> !id.isEmpty()).orElse(sender.user());
    String team =
        switch (known.standing(sender, profile)) {
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

  /**
   * Returns why the person may not decide for the account; empty when the person may.
   *
   * @param account the name of a configured account
   * @return one or more sentences to that person
   */
  public Optional<Reason> refusal(String account, Person person) {
    ApprovalPolicy bare = policy(account);
    if (!bare.dependsOnProfile(person) && bare.isOfTeam(person)) {
      Optional<String> other = otherId(bare, person.user());
      if (other.isPresent()) {
        bare = bare.withSamePerson(other.get(), person.user());
      }
    }
    ApprovalPolicy policy =
        bare.dependsOnProfile(person) ? bare.knowing(profileNow(bare, person.user())) : bare;
    Optional<Reason> refusal = policy.refusal(person);
    return refusal.isEmpty() || policy.candidates().isEmpty()
        ? refusal
        : policy.knowing(profilesToName(policy)).refusal(person).or(() -> refusal);
  }

  /** Whether Slack says that the person's account is deactivated. */
  boolean isDeactivated(Person person) {
    return profiles
        .findRecent(person.user())
        .filter(profile -> profile.kind() == Profile.Kind.DEACTIVATED)
        .isPresent();
  }

  /** Returns why nobody at all may decide for the account, as a clause; empty if somebody may. */
  public Optional<Reason> whyNobody(String account) {
    ApprovalPolicy policy = policy(account);
    return policy.knowing(profilesUntilOneMay(policy)).nobody();
  }

  private ApprovalPolicy policy(String account) {
    Approvers approvers = Objects.requireNonNull(accounts.get(account), account).approvers();
    return new ApprovalPolicy(
        account,
        own.get().team(),
        Set.copyOf(approvers.users()),
        approvers.groups().stream().map(groups::find).toList(),
        Map.of());
  }

  /** The organization as Slack named it last, with the workspaces that payloads have shown. */
  private Organization current(Organization before) {
    Organization now = own.get();
    boolean isSame =
        before.team().equals(now.team()) && before.enterprise().equals(now.enterprise());
    return isSame ? before : now;
  }

  /**
   * Finds another id under which the person may be listed: the configuration or a group may have
   * {@code U…} where Slack says {@code W…}, or the other way round.
   */
  private Optional<String> otherId(ApprovalPolicy policy, String user) {
    List<String> others =
        policy.candidates().stream().filter(id -> !user.startsWith(id.substring(0, 1))).toList();
    return others.stream()
        .filter(id -> profiles.findLast(id).filter(it -> it.id().equals(user)).isPresent())
        .findFirst()
        .or(() -> lookUpOtherId(others, user));
  }

  private Optional<String> lookUpOtherId(List<String> others, String user) {
    int unanswered = 0;
    for (String id : others.stream().limit(MOST_LOOKED_UP).toList()) {
      Optional<Profile> profile = profiles.findRecent(id);
      if (profile.filter(it -> it.id().equals(user)).isPresent()) {
        return Optional.of(id);
      }
      unanswered += profile.isEmpty() ? 1 : 0;
      if (unanswered == MOST_UNANSWERED) {
        // while Slack does not answer, looking up the others would keep the person waiting
        break;
      }
    }
    return Optional.empty();
  }

  /**
   * What Slack says about the user now. For a user who is listed, an earlier answer counts while
   * Slack does not answer.
   */
  private Map<String, Profile> profileNow(ApprovalPolicy policy, String user) {
    Optional<Profile> profile = profiles.readNow(user);
    if (policy.users().contains(user)) {
      profile = profile.or(() -> profiles.findLast(user));
    }
    return profile.map(it -> Map.of(user, judged(it))).orElse(Map.of());
  }

  private Map<String, Profile> profilesToName(ApprovalPolicy policy) {
    Map<String, Profile> named = new HashMap<>(policy.profiles());
    for (String user : policy.candidates().stream().limit(MOST_NAMED).toList()) {
      if (named.containsKey(user)) {
        continue;
      }
      Map<String, Profile> profile = profile(user);
      if (profile.isEmpty()) {
        // while Slack does not answer, looking up the others would keep the person waiting
        break;
      }
      named.putAll(profile);
    }
    return named;
  }

  private Map<String, Profile> profilesUntilOneMay(ApprovalPolicy policy) {
    Map<String, Profile> looked = new HashMap<>();
    for (String user : policy.candidates().stream().limit(MOST_LOOKED_UP).toList()) {
      Map<String, Profile> profile = profile(user);
      looked.putAll(profile);
      boolean listed = policy.users().contains(user);
      if (profile.isEmpty()
          || profile.values().stream().anyMatch(it -> listed ? it.mayBeListed() : it.isMember())) {
        break;
      }
    }
    return looked;
  }

  private Map<String, Profile> profile(String user) {
    return profiles.findRecent(user).map(profile -> Map.of(user, judged(profile))).orElse(Map.of());
  }

  /** The profile, as a foreign one if its home is another organization. */
  private Profile judged(Profile profile) {
    return seen.updateAndGet(this::current).standing(profile.home()) == Standing.FOREIGN
        ? profile.asForeign()
        : profile;
  }
}
