package io.directlinkbot.request.approval;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.Person;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ApprovalPolicyTest {
  private static final String TEAM = "T0SANDBOX";
  private static final ApprovalPolicy TWO =
      policy(
          Set.of("U0BOB", "U0ALICE"),
          List.of(),
          Map.of(
              "U0BOB", new Profile("Bob", Profile.Kind.MEMBER),
              "U0ALICE", new Profile("Alice", Profile.Kind.GUEST)));

  @ParameterizedTest
  @CsvSource({
    "T0SANDBOX, U0ALICE, true",
    "T0SANDBOX, U0BOB, true",
    "T0SANDBOX, U0CAROL, false",
    "T0SANDBOX, u0alice, false",
    "T0SANDBOX, '', false",
    "T0OTHER, U0ALICE, false",
    "'', U0ALICE, false",
  })
  void onlyThoseWhoAreListedInThisWorkspaceMayDecide(String team, String user, boolean may) {
    assertThat(TWO.refusal(new Person(team, user)).isEmpty()).isEqualTo(may);
  }

  @Test
  void whoIsNotListedIsToldForWhichAccount() {
    assertThat(TWO.refusal(new Person(TEAM, "U0CAROL")))
        .hasValueSatisfying(
            reason ->
                assertThat(reason.english()).contains("not an approver").contains("account prod"));
  }

  @Test
  void nobodyMayWhereNobodyIsListed() {
    assertThat(policy(Set.of(), List.of(), Map.of()).refusal(Examples.ALICE))
        .hasValueSatisfying(
            reason ->
                assertThat(reason.english()).startsWith("No one can approve requests for account"));
  }

  @Test
  void aRefusalNamesWhoCanDecideAndNoMoreThanFive() {
    Map<String, Profile> profiles = new HashMap<>();
    for (int user = 1; user <= 7; user++) {
      profiles.put("U000" + user, new Profile("Person " + user, Profile.Kind.MEMBER));
    }
    profiles.put("U0000", new Profile("Gone", Profile.Kind.DEACTIVATED));
    ApprovalPolicy policy =
        policy(
            Set.of("U0000", "U0001", "U0002"),
            List.of(new ApproverGroup.Read("S0001", profiles.keySet())),
            profiles);

    assertThat(policy.refusal(new Person(TEAM, "U0CAROL")).map(Reason::english))
        .hasValue(
            "You are not an approver for account prod. Approvers: Person 1, Person 2, Person"
                + " 3, Person 4, Person 5 and 2 more.");
  }

  @Test
  void nobodyMaySaysWhatIsTheMatterWithEachGroup() {
    ApprovalPolicy policy =
        policy(
            Set.of(),
            List.of(
                new ApproverGroup.Missing("S0001"),
                new ApproverGroup.Read("S0002", Set.of()),
                new ApproverGroup.Read("S0003", Set.of("U0GUEST")),
                new ApproverGroup.Unread("S0004")),
            Map.of("U0GUEST", new Profile("Guest", Profile.Kind.GUEST)));

    assertThat(policy.nobody().map(Reason::english))
        .hasValue(
            "the group S0001 does not exist or is disabled; the group S0002 has no members; the"
                + " group S0003 has no full members, only guests, apps or deactivated accounts;"
                + " Slack did not say who is in the group S0004");
  }

  @Test
  void nobodyMayWhereAllWhoAreListedAreGone() {
    ApprovalPolicy policy =
        policy(
            Set.of("U0001", "U0002"),
            List.of(new ApproverGroup.Read("S0002", Set.of())),
            Map.of(
                "U0001", new Profile("Gone", Profile.Kind.DEACTIVATED),
                "U0002", new Profile("Elsewhere", Profile.Kind.FOREIGN)));

    assertThat(policy.nobody().map(Reason::english))
        .hasValue(
            "every person that the configuration lists is deactivated or belongs to another"
                + " organization; the group S0002 has no members");
  }

  @Test
  void somebodyMayAsLongAsOneOfAGroupMayCount() {
    List<ApproverGroup> group = List.of(new ApproverGroup.Read("S0001", Set.of("U0ALICE")));

    assertThat(policy(Set.of(), group, Map.of()).nobody()).isEmpty();
    assertThat(policy(Set.of("U0BOB"), List.of(), Map.of()).nobody()).isEmpty();
  }

  private static ApprovalPolicy policy(
      Set<String> users, List<ApproverGroup> groups, Map<String, Profile> profiles) {
    return new ApprovalPolicy("prod", TEAM, users, groups, profiles);
  }
}
