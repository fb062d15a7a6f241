package io.directlinkbot.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.Person;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An accept that takes two different people and one gateway. */
final class TwoPeopleTest {
  private static final Person ALICE = Examples.ALICE;
  private static final Person BOB = Office.BOB;
  private static final Person CAROL = new Person(ALICE.team(), "U0CAROL");
  private static final Gateway OTHER =
      new Gateway("vgw-11111111", Optional.empty(), "available", Examples.GATEWAY.net());

  @TempDir private Path folder;
  private final Set<Person> approvers = new HashSet<>(Set.of(ALICE, BOB, CAROL));
  private Office office;
  private Decider decider;
  private ApprovalWithdrawal withdrawal;

  @BeforeEach
  void open() {
    office = new Office(folder);
    office.cloud.hasGateways(Examples.GATEWAY, OTHER);
    decider = office.deciderForTwo(this::refusal);
    withdrawal = new ApprovalWithdrawal(office.journal, office.clock);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @Test
  void callsTheCloudWithTheSecond() {
    assertThat(accept(ALICE)).isInstanceOf(Decision.Approved.class);
    assertThat(office.cloud.confirmed()).isEmpty();

    assertThat(accept(BOB)).isInstanceOf(Decision.Accepted.class);

    assertThat(office.cloud.confirmed()).hasSize(1);
    assertThat(office.events()).containsExactly("Approved", "Claimed", "Confirmed");
    assertThat(office.request().approval().orElseThrow().claim().person()).isEqualTo(ALICE);
    assertThat(office.request().claim().orElseThrow().person()).isEqualTo(BOB);
  }

  @Test
  void countsNobodyTwice() {
    accept(ALICE);

    assertThat(accept(ALICE)).isInstanceOf(Decision.NotNow.class);

    assertThat(office.events()).containsExactly("Approved");
  }

  @Test
  void startsOverWithAnotherGateway() {
    accept(ALICE);

    assertThat(accept(BOB, OTHER.id())).isInstanceOf(Decision.Approved.class);
    assertThat(office.request().approval().orElseThrow().claim().person()).isEqualTo(BOB);
    assertThat(accept(ALICE)).isInstanceOf(Decision.Approved.class);
    assertThat(accept(ALICE, OTHER.id())).isInstanceOf(Decision.Approved.class);
    assertThat(office.cloud.confirmed()).isEmpty();

    assertThat(accept(CAROL, OTHER.id())).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void startsOverWhenTheGatewayGotAnotherNetMeanwhile() {
    accept(ALICE);
    office.cloud.hasGateways(
        new Gateway(
            Office.GATEWAY,
            Optional.empty(),
            "available",
            Optional.of(new Net("vpc-99999999", Optional.empty()))));

    assertThat(accept(BOB)).isInstanceOf(Decision.Approved.class);
    assertThat(office.cloud.confirmed()).isEmpty();
  }

  @Test
  void looksAtTheGatewayAgainForTheSecond() {
    accept(ALICE);
    office.cloud.hasGateways(
        new Gateway(Office.GATEWAY, Optional.empty(), "available", Optional.empty()));

    assertThat(accept(BOB)).isInstanceOf(Decision.NotNow.class);
    assertThat(office.events()).containsExactly("Approved");
  }

  @Test
  void startsOverWhenTheFirstMayNotDecideAnyMore() {
    accept(ALICE);
    approvers.remove(ALICE);

    assertThat(accept(BOB)).isInstanceOf(Decision.Approved.class);
    assertThat(accept(CAROL)).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void startsOverAfterAConfirmThatFailed() {
    accept(ALICE);
    office.cloud.fails(Operation.CONFIRM, Kind.REFUSED, 1);
    assertThat(accept(BOB)).isInstanceOf(Decision.NotNow.class);

    assertThat(accept(ALICE)).isInstanceOf(Decision.Approved.class);
    assertThat(accept(BOB)).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void canBeTakenBackByWhoApproved() {
    accept(ALICE);
    approvers.remove(ALICE);

    assertThat(withdrawal.withdraw(Examples.ID, ALICE)).isEmpty();

    assertThat(office.request().approval()).isEmpty();
    assertThat(accept(BOB)).isInstanceOf(Decision.Approved.class);
  }

  /** The app may be installed anew, or Slack may not tell the organization just then. */
  @Test
  void canBeTakenBackByWhoApprovedUnderAnotherOrganizationsId() {
    for (String team : List.of("E0US", "")) {
      accept(ALICE);

      assertThat(withdrawal.withdraw(Examples.ID, new Person(team, ALICE.user()))).isEmpty();

      assertThat(office.request().approval()).isEmpty();
    }
  }

  @Test
  void canBeTakenBackByNobodyElse() {
    accept(ALICE);

    assertThat(withdrawal.withdraw(Examples.ID, BOB)).containsInstanceOf(Decision.NotAllowed.class);

    assertThat(office.request().approval()).isPresent();
    assertThat(office.history().getLast()).isInstanceOf(Event.Refused.class);
  }

  @Test
  void canNotBeTakenBackOnceTheCloudWasCalledOrThereIsNone() {
    assertThat(withdrawal.withdraw(Examples.ID, ALICE))
        .containsInstanceOf(Decision.NotAllowed.class);
    accept(ALICE);
    accept(BOB);

    assertThat(withdrawal.withdraw(Examples.ID, ALICE)).containsInstanceOf(Decision.TooLate.class);
    assertThat(office.events()).containsExactly("Approved", "Claimed", "Confirmed");
  }

  @Test
  void standsAfterARestart() {
    accept(ALICE);

    assertThat(
            office
                .deciderForTwo(this::refusal)
                .accept(Examples.ID, BOB, Office.GATEWAY, "", Set.of()))
        .isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void manyAtOnceMakeOneCallBySomebodyElseThanTheFirst() throws Exception {
    Decider other = office.deciderForTwo(this::refusal);
    List<Callable<Decision>> all = new ArrayList<>();
    for (int click = 0; click < 30; click++) {
      Decider each = click % 2 == 0 ? decider : other;
      Person person = List.of(ALICE, BOB, CAROL).get(click % 3);
      all.add(() -> each.accept(Examples.ID, person, Office.GATEWAY, "", Set.of()));
    }
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Decision> decision : threads.invokeAll(all)) {
        decision.get();
      }
    }

    assertThat(office.cloud.confirmed()).hasSize(1);
    assertThat(office.events()).containsExactly("Approved", "Claimed", "Confirmed");
    assertThat(office.request().approval().orElseThrow().claim().person())
        .isNotEqualTo(office.request().claim().orElseThrow().person());
  }

  private Optional<Reason> refusal(Person person) {
    return approvers.contains(person)
        ? Optional.empty()
        : Optional.of(Reason.quoted("You are no approver."));
  }

  private Decision accept(Person person) {
    return accept(person, Office.GATEWAY);
  }

  private Decision accept(Person person, String gateway) {
    return decider.accept(Examples.ID, person, gateway, "", Set.of());
  }
}
