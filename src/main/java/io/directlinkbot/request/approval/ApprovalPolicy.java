package io.directlinkbot.request.approval;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.directlinkbot.request.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who may decide for one account, as far as it is known now. Everybody who is not surely an
 * approver is none; with nobody listed, nobody may.
 *
 * @param account the account's name, for the sentences
 * @param team the workspace that stands for the organization whose user ids these are; empty while
 *     it is not known
 * @param users Slack user ids of those who are listed one by one; guests and apps among them count,
 *     deactivated accounts and those of other organizations don't
 * @param groups those whose full members count: no guests, bots or deactivated users
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

  /** The same with these profiles for those that were known. */
  public ApprovalPolicy knowing(Map<String, Profile> known) {
    return new ApprovalPolicy(account, team, users, groups, known);
  }

  /** The same where an id stands for the person of another one, too. */
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

  /** Whether two refusals differ in nothing but the names of those who may decide. */
  public static boolean isSameReason(String one, String other) {
    return ApproverSentence.without(one).equals(ApproverSentence.without(other));
  }

  /** Why the person may not decide, in sentences to that person; nothing when the person may. */
  public Optional<String> refusal(Person person) {
    if (users.isEmpty() && groups.isEmpty()) {
      return nobody().map(this::nobodyMay);
    }
    if (team.isEmpty() || person.team().isEmpty()) {
      return Optional.of(
          "Slack does not tell the bot which organization your account belongs to. Try again in a"
              + " minute.");
    }
    if (!isOfTeam(person)) {
      return Optional.of(foreign());
    }
    Optional<Profile> profile = Optional.ofNullable(profiles.get(person.user()));
    if (users.contains(person.user())) {
      return profile.map(this::refusalOfListed).orElseGet(() -> Optional.of(notKnownWhether()));
    }
    if (dependsOnProfile(person)) {
      return profile.map(this::refusalOfMember).orElseGet(() -> Optional.of(notKnown()));
    }
    if (!unread().isEmpty()) {
      return Optional.of(
          "Slack does not tell the bot who is in %s, so nobody is an approver as one of its members. Try again in a minute."
              .formatted(String.join(", ", unread())));
    }
    return nobody().map(this::nobodyMay).or(() -> Optional.of(none() + whoIs()));
  }

  /** Whether the person is of the organization, as far as the person's team tells. */
  public boolean isOfTeam(Person person) {
    return !team.isEmpty() && person.team().equals(team);
  }

  /** Whether the person may decide if the account is what it has to be. */
  public boolean dependsOnProfile(Person person) {
    return isOfTeam(person)
        && (users.contains(person.user()) || members().anyMatch(person.user()::equals));
  }

  /** Those who may be approvers, by id: those of groups after those listed one by one. */
  public List<String> candidates() {
    return Stream.concat(users.stream().sorted(), members().sorted()).distinct().toList();
  }

  /** Why nobody at all may decide, as a clause; nothing when somebody may be able to. */
  public Optional<String> nobody() {
    boolean somebody =
        users.stream().anyMatch(this::mayCountListed) || members().anyMatch(this::mayCount);
    if (somebody) {
      return Optional.empty();
    }
    if (users.isEmpty() && groups.isEmpty()) {
      return Optional.of("the bot's configuration lists no approvers for this account");
    }
    Stream<String> listed =
        users.isEmpty()
            ? Stream.of()
            : Stream.of(
                "every person that the configuration lists is deactivated or of another"
                    + " organization");
    return Optional.of(
        Stream.concat(listed, groups.stream().map(ApprovalPolicy::trouble)).collect(joining("; ")));
  }

  private Optional<String> refusalOfListed(Profile profile) {
    return switch (profile.kind()) {
      case MEMBER, GUEST, BOT -> Optional.empty();
      case DEACTIVATED -> Optional.of(deactivated());
      case FOREIGN -> Optional.of(foreign());
    };
  }

  private Optional<String> refusalOfMember(Profile profile) {
    return switch (profile.kind()) {
      case MEMBER -> Optional.empty();
      case GUEST -> Optional.of(onlyListed("guests"));
      case BOT -> Optional.of(onlyListed("apps"));
      case DEACTIVATED -> Optional.of(deactivated());
      case FOREIGN -> Optional.of(foreign());
    };
  }

  private String onlyListed(String kind) {
    return none()
        + " You are in a group of them, but %s are approvers only when the configuration lists them one by one."
            .formatted(kind)
        + whoIs();
  }

  private String deactivated() {
    return none() + " Slack says that your account is deactivated." + whoIs();
  }

  private String foreign() {
    return none() + " Your account is one of another workspace.";
  }

  private String notKnownWhether() {
    return "Slack does not tell the bot whether your account is active, and only active ones are"
        + " approvers for account "
        + account
        + ". Try again in a minute.";
  }

  private String notKnown() {
    return "Slack does not tell the bot whether yours is a full member's account, and only those"
        + " are approvers for account "
        + account
        + " as members of a group. Try again in a minute.";
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

  private static String trouble(ApproverGroup group) {
    return switch (group) {
      case ApproverGroup.Unread(String id) -> "Slack does not tell who is in the group " + id;
      case ApproverGroup.Missing(String id) -> "the group " + id + " does not exist or is disabled";
      case ApproverGroup.Read(String id, Set<String> members) ->
          members.isEmpty()
              ? "the group " + id + " has no members"
              : "the group "
                  + id
                  + " has no full members, only guests, apps or deactivated accounts";
    };
  }

  private String nobodyMay(String why) {
    return "Nobody may accept for account %s yet: %s. Ask the people who run this bot to mend that."
        .formatted(account, why);
  }

  private String none() {
    return "You are not an approver for account " + account + ".";
  }

  private String whoIs() {
    return ApproverSentence.sentence(this);
  }
}
