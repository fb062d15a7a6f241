package io.directlinkbot.slack.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.approval.ApproverGroup;
import io.directlinkbot.request.approval.Home;
import io.directlinkbot.request.approval.Organization;
import io.directlinkbot.request.approval.Profile;
import io.directlinkbot.request.approval.Profile.Kind;
import io.directlinkbot.request.approval.Sender;
import io.directlinkbot.slack.publish.Desk;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People who have two ids, as on Enterprise Grid. */
final class ApproverCheckTest {
  private static final String TEAM = "T0US";
  private static final String GROUP = "S0DECIDERS";
  private static final String LOCAL = "U0ALICE";
  private static final String GLOBAL = "W0ALICE";

  private final Workspace workspace = new Workspace();

  @BeforeEach
  void answer() {
    workspace.told.put(LOCAL, profile(GLOBAL, Kind.MEMBER));
    workspace.told.put(GLOBAL, profile(GLOBAL, Kind.MEMBER));
  }

  @Test
  void arePeopleOfOneIdWhileSlackDoesNotTellOfThemToo() {
    workspace.untold.add(LOCAL);

    assertThat(person(LOCAL)).isEqualTo(person(GLOBAL));
    assertThat(refusal(List.of(LOCAL), List.of(), LOCAL)).isEmpty();
  }

  @Test
  void countAsMembersOfAGroupThatHasTheirOtherId() {
    workspace.members = Set.of(LOCAL, "U0BOB");

    assertThat(refusal(List.of(), List.of(GROUP), LOCAL)).isEmpty();
    assertThat(refusal(List.of(), List.of(GROUP), GLOBAL)).isEmpty();
  }

  @Test
  void countAsMembersOnlyAsFullMembers() {
    workspace.members = Set.of(LOCAL);
    workspace.told.put(LOCAL, profile(GLOBAL, Kind.GUEST));
    workspace.told.put(GLOBAL, profile(GLOBAL, Kind.GUEST));

    assertThat(refusal(List.of(), List.of(GROUP), LOCAL).orElse("")).contains("guests");
  }

  @Test
  void areFoundInALongListOnceSlackTold() {
    List<String> many = IntStream.range(0, 100).mapToObj("U0%03d"::formatted).toList();
    many.forEach(id -> workspace.told.put(id, profile(id, Kind.MEMBER)));
    Set<String> members = new HashSet<>(many);
    members.add(LOCAL);
    workspace.members = members;

    assertThat(refusal(List.of(), List.of(GROUP), LOCAL)).isEmpty();
  }

  @Test
  void areListedThoughSlackDoesNotKnowOthersOfTheList() {
    assertThat(refusal(List.of("U0AAAGONE", LOCAL), List.of(), GLOBAL)).isEmpty();
  }

  @Test
  void belongToTheOrganizationThatSlackNamedLast() {
    AtomicReference<Organization> own =
        new AtomicReference<>(new Organization(TEAM, Optional.empty()));
    ApproverCheck approvers = approvers(List.of(), List.of(), own::get);
    Optional<String> other = Optional.of("T0OTHER");
    Sender sender = new Sender(LOCAL, other, other, Optional.of("E0US"));

    assertThat(approvers.person(sender).team()).isEqualTo("T0OTHER");
    own.set(new Organization(TEAM, Optional.of("E0US")));
    assertThat(approvers.person(sender).team()).isEqualTo(TEAM);
  }

  private Person person(String user) {
    return approvers(List.of(), List.of()).person(sender(user));
  }

  private Optional<String> refusal(List<String> users, List<String> groups, String user) {
    ApproverCheck approvers = approvers(users, groups);
    return approvers.refusal("prod", approvers.person(sender(user))).map(Reason::english);
  }

  private ApproverCheck approvers(List<String> users, List<String> groups) {
    return approvers(users, groups, () -> new Organization(TEAM, Optional.of("E0US")));
  }

  private ApproverCheck approvers(
      List<String> users, List<String> groups, Supplier<Organization> own) {
    Account account = Desk.account("prod", Desk.PROD, new Approvers(users, groups));
    return new ApproverCheck(List.of(account), workspace.groups(), workspace.profiles(), own);
  }

  private static Sender sender(String user) {
    return new Sender(user, Optional.of(TEAM), Optional.of(TEAM), Optional.of("E0US"));
  }

  private static Profile profile(String id, Kind kind) {
    return new Profile(id, id, kind, new Home(Optional.of(TEAM), Optional.of("E0US"), false));
  }

  /** What Slack says of people. */
  private static final class Workspace {
    private final Map<String, Profile> told = new HashMap<>();
    private final Set<String> asked = new HashSet<>();

    /** Those of whom it told once, and does not tell now. */
    private final Set<String> untold = new HashSet<>();

    private Set<String> members = Set.of();

    GroupLookup groups() {
      GroupLookup groups = mock();
      when(groups.find(any()))
          .thenAnswer(call -> new ApproverGroup.Read(call.getArgument(0), members));
      return groups;
    }

    ProfileLookup profiles() {
      ProfileLookup profiles = mock();
      when(profiles.findRecent(any())).thenAnswer(call -> ask(call.getArgument(0)));
      when(profiles.readNow(any())).thenAnswer(call -> ask(call.getArgument(0)));
      when(profiles.findLast(any())).thenAnswer(call -> last(call.getArgument(0)));
      return profiles;
    }

    private Optional<Profile> ask(String user) {
      asked.add(user);
      return untold.contains(user) ? Optional.empty() : Optional.ofNullable(told.get(user));
    }

    private Optional<Profile> last(String user) {
      return untold.contains(user) || asked.contains(user)
          ? Optional.ofNullable(told.get(user))
          : Optional.empty();
    }
  }
}
