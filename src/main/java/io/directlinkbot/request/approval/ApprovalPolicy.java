package io.directlinkbot.request.approval;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rule of who may decide for one account, applied to what is known of people now. It denies by
 * default: a person who is not surely an approver may not decide, and if nobody is listed, nobody
 * may. Immutable.
 *
 * @param account the account's name, for the sentences
 * @param team the workspace that stands for the organization whose user ids these are; empty while
 *     it is unknown
 * @param users ids of the Slack users that the configuration lists individually; guests and apps
 *     among them count, deactivated accounts and those of other organizations don't
 * @param groups the listed user groups; only their full members count: no guests, apps or
 *     deactivated users
 * @param profiles what is known of users, by id
 */
public record ApprovalPolicy(
    String account,
    String team,
    Set<String> users,
    List<ApproverGroup> groups,
    Map<String, Profile> profiles) {

  public ApprovalPolicy {
    users = Set.copyOf(users);
    groups = List.copyOf(groups);
    profiles = Map.copyOf(profiles);
  }

  /** Returns this policy with these profiles instead of those that were known. */
  public ApprovalPolicy knowing(Map<String, Profile> known) {
    return new ApprovalPolicy(account, team, users, groups, known);
  }

  /** Returns this policy with a second id for a person, wherever the first is listed. */
  public ApprovalPolicy withSamePerson(String id, String other) {
    return new ApprovalPolicy(
        account,
        team,
        withBoth(users, id, other),
        groups.stream()
            .map(
                group ->
                    group instanceof ApproverGroup.Read(String name, Set<String> members)
                        ? new ApproverGroup.Read(name, withBoth(members, id, other))
                        : group)
            .toList(),
        profiles);
  }

  private static Set<String> withBoth(Set<String> ids, String id, String other) {
    return ids.contains(id)
        ? Stream.concat(ids.stream(), Stream.of(other)).collect(toUnmodifiableSet())
        : ids;
  }

  /** Whether two refusals differ at most in the approvers they name. */
  public static boolean isSameReason(Reason one, Reason other) {
    return ApproverSentence.cutFrom(one).equals(ApproverSentence.cutFrom(other));
  }

  /**
   * Returns why the person may not decide; empty when the person may.
   *
   * @return one or more sentences to that person
   */
  public Optional<Reason> refusal(Person person) {
    if (users.isEmpty() && groups.isEmpty()) {
      return nobody().map(this::noOneCan);
    }
    if (team.isEmpty() || person.team().isEmpty()) {
      return Optional.of(Reason.of("reason.refusal.no-team"));
    }
    if (!isOfTeam(person)) {
      return Optional.of(foreign());
    }
    Optional<Profile> profile = Optional.ofNullable(profiles.get(person.user()));
    if (users.contains(person.user())) {
      return profile
          .map(this::refusalOfListed)
          .orElseGet(
              () -> Optional.of(Reason.of("reason.refusal.not-known-whether-active", account)));
    }
    if (dependsOnProfile(person)) {
      return profile
          .map(this::refusalOfMember)
          .orElseGet(
              () -> Optional.of(Reason.of("reason.refusal.not-known-whether-member", account)));
    }
    if (!unread().isEmpty()) {
      return Optional.of(Reason.of("reason.refusal.groups-unread", String.join(", ", unread())));
    }
    return nobody()
        .map(this::noOneCan)
        .or(() -> Optional.of(beforeApprovers("reason.refusal.not-approver")));
  }

  /** Whether the person's team is the organization's. */
  public boolean isOfTeam(Person person) {
    return !team.isEmpty() && person.team().equals(team);
  }

  /**
   * Whether the person is listed or a member of a listed group, so that only the profile of the
   * person's account decides.
   */
  public boolean dependsOnProfile(Person person) {
    return isOfTeam(person)
        && (users.contains(person.user()) || members().anyMatch(person.user()::equals));
  }

  /** Ids of the people who may be approvers: members of groups after individually listed ones. */
  public List<String> candidates() {
    return Stream.concat(users.stream().sorted(), members().sorted()).distinct().toList();
  }

  /** Returns why nobody at all may decide, as a clause; empty when somebody may be able to. */
  public Optional<Reason> nobody() {
    boolean somebody =
        users.stream().anyMatch(this::mayCountListed) || members().anyMatch(this::mayCount);
    if (somebody) {
      return Optional.empty();
    }
    if (users.isEmpty() && groups.isEmpty()) {
      return Optional.of(Reason.of("reason.nobody.none-listed"));
    }
    Stream<Reason> listed =
        users.isEmpty() ? Stream.of() : Stream.of(Reason.of("reason.nobody.none-active"));
    return Stream.concat(listed, groups.stream().map(ApprovalPolicy::trouble))
        .reduce((first, second) -> Reason.of("reason.joined", first, second));
  }

  private Optional<Reason> refusalOfListed(Profile profile) {
    return switch (profile.kind()) {
      case MEMBER, GUEST, BOT -> Optional.empty();
      case DEACTIVATED -> Optional.of(beforeApprovers("reason.refusal.deactivated"));
      case FOREIGN -> Optional.of(foreign());
    };
  }

  private Optional<Reason> refusalOfMember(Profile profile) {
    return switch (profile.kind()) {
      case MEMBER -> Optional.empty();
      case GUEST -> Optional.of(beforeApprovers("reason.refusal.guest"));
      case BOT -> Optional.of(beforeApprovers("reason.refusal.app"));
      case DEACTIVATED -> Optional.of(beforeApprovers("reason.refusal.deactivated"));
      case FOREIGN -> Optional.of(foreign());
    };
  }

  private Reason foreign() {
    return Reason.of("reason.refusal.foreign", account);
  }

  private Stream<String> members() {
    return groups.stream()
        .filter(ApproverGroup.Read.class::isInstance)
        .flatMap(group -> ((ApproverGroup.Read) group).members().stream());
  }

  private boolean mayCountListed(String user) {
    return Optional.ofNullable(profiles.get(user)).map(Profile::mayBeListed).orElse(true);
  }

  private boolean mayCount(String user) {
    return Optional.ofNullable(profiles.get(user)).map(Profile::isMember).orElse(true);
  }

  private List<String> unread() {
    return groups.stream()
        .filter(ApproverGroup.Unread.class::isInstance)
        .map(ApproverGroup::id)
        .toList();
  }

  private static Reason trouble(ApproverGroup group) {
    return switch (group) {
      case ApproverGroup.Unread(String id) -> Reason.of("reason.nobody.group-unread", id);
      case ApproverGroup.Missing(String id) -> Reason.of("reason.nobody.group-missing", id);
      case ApproverGroup.Read(String id, Set<String> members) ->
          members.isEmpty()
              ? Reason.of("reason.nobody.group-empty", id)
              : Reason.of("reason.nobody.group-without-members", id);
    };
  }

  private Reason noOneCan(Reason why) {
    return Reason.of("reason.refusal.nobody", account, why);
  }

  private Reason beforeApprovers(String key) {
    return ApproverSentence.append(Reason.of(key, account), this);
  }
}
