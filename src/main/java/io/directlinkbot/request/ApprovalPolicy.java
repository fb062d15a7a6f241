package io.directlinkbot.request;

import static java.util.stream.Collectors.joining;

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
 * @param team the workspace whose user ids these are; empty while it is not known
 * @param users Slack user ids of those who are listed one by one; these count whatever they are
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

  /** Why the person may not decide, in sentences to that person; nothing when the person may. */
  public Optional<String> refusal(Person person) {
    if (users.isEmpty() && groups.isEmpty()) {
      return nobody().map(this::nobodyMay);
    }
    if (!person.team().equals(team) || team.isEmpty()) {
      return Optional.of(none() + " Your account is one of another workspace.");
    }
    if (users.contains(person.user())) {
      return Optional.empty();
    }
    if (dependsOnProfile(person)) {
      return Optional.ofNullable(profiles.get(person.user()))
          .map(this::refusalOfMember)
          .orElseGet(() -> Optional.of(notKnown()));
    }
    if (!unread().isEmpty()) {
      return Optional.of(
          "Slack does not tell the bot who is in %s, so nobody is an approver as one of its members. Try again in a minute."
              .formatted(String.join(", ", unread())));
    }
    return nobody().map(this::nobodyMay).or(() -> Optional.of(none() + whoIs()));
  }

  /** Whether the person may decide only as the full member of a group. */
  public boolean dependsOnProfile(Person person) {
    return person.team().equals(team)
        && !users.contains(person.user())
        && members().anyMatch(person.user()::equals);
  }

  /** Those who may be approvers, by id: those of groups after those listed one by one. */
  public List<String> candidates() {
    return Stream.concat(users.stream().sorted(), members().sorted()).distinct().toList();
  }

  /** Why nobody at all may decide, as a clause; nothing when somebody may be able to. */
  public Optional<String> nobody() {
    boolean somebody = !users.isEmpty() || members().anyMatch(this::mayCount);
    if (somebody) {
      return Optional.empty();
    }
    return Optional.of(
        groups.isEmpty()
            ? "the bot's configuration lists no approvers for this account"
            : groups.stream().map(ApprovalPolicy::trouble).collect(joining("; ")));
  }

  private Optional<String> refusalOfMember(Profile profile) {
    return switch (profile.kind()) {
      case MEMBER -> Optional.empty();
      case GUEST -> Optional.of(onlyListed("guests"));
      case BOT -> Optional.of(onlyListed("apps"));
      case DEACTIVATED -> Optional.of(onlyListed("deactivated accounts"));
    };
  }

  private String onlyListed(String kind) {
    return none()
        + " You are in a group of them, but %s are approvers only when the configuration lists them one by one."
            .formatted(kind)
        + whoIs();
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
    return ApproverNames.sentence(this);
  }
}
