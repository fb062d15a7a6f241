package io.directlinkbot.slack;

import io.directlinkbot.config.Approvers;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.approval.Sender;
import io.directlinkbot.sandbox.slack.state.User;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Somebody who clicks, by what they are.
 *
 * @param name of the column in the table
 */
public record Clicker(String name, User user) {
  public static final String GROUP = "S0DECIDERS";
  public static final String TEAM = "T0SANDBOX";
  public static final List<String> CONFIGURATIONS = List.of("users", "group", "both", "nobody");

  private static final String ELSEWHERE = "T0ELSEWHERE";

  /** Listed one by one, where users are listed. */
  private static final List<String> LISTED =
      List.of("listed", "listed_guest", "other_listed", "listed_gone", "listed_dark");

  /** In the group, while it is as it was. */
  private static final List<String> IN_GROUP =
      List.of("member", "guest", "single", "app", "gone", "other", "dark");

  private static final List<Clicker> ALL =
      List.of(
          clicker("member", user -> user),
          clicker("listed", user -> user),
          clicker("stranger", user -> user),
          clicker("guest", User::asGuest),
          clicker("single", User::asSingleChannelGuest),
          clicker("app", User::asBot),
          clicker("gone", User::deactivated),
          clicker("listed_guest", User::asGuest),
          clicker("other", user -> user.ofTeam(ELSEWHERE)),
          clicker("other_listed", user -> user.ofTeam(ELSEWHERE)),
          clicker("dark", user -> user),
          clicker("listed_gone", User::deactivated),
          clicker("listed_dark", user -> user));

  public static List<Clicker> all() {
    return ALL;
  }

  public static Clicker of(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }

  public static Approvers approvers(String configuration) {
    List<String> users = LISTED.stream().map(name -> of(name).user().id()).toList();
    return switch (configuration) {
      case "users" -> new Approvers(users, List.of());
      case "group" -> new Approvers(List.of(), List.of(GROUP));
      case "both" -> new Approvers(users, List.of(GROUP));
      default -> new Approvers(List.of(), List.of());
    };
  }

  public static List<String> inGroup() {
    return IN_GROUP.stream().map(name -> of(name).user().id()).toList();
  }

  public Person person() {
    return new Person(user.homeTeam().orElse(TEAM), user.id());
  }

  public Sender sender() {
    return new Sender(user.id(), Optional.of(person().team()), Optional.of(TEAM), Optional.empty());
  }

  private static Clicker clicker(String name, UnaryOperator<User> kind) {
    String id = "U0" + name.replace("_", "").toUpperCase(Locale.ROOT);
    return new Clicker(name, kind.apply(User.person(id, name, "The " + name)));
  }

  @Override
  public String toString() {
    return name;
  }
}
