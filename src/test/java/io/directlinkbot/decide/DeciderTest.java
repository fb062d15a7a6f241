package io.directlinkbot.decide;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.State;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.preflight.CounterpartyLookup;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.Finding.Level;
import java.nio.file.Path;
import java.util.ArrayList;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class DeciderTest {
  @TempDir private Path folder;
  private Office office;

  @BeforeEach
  void open() {
    office = new Office(folder);
  }

  @AfterEach
  void close() {
    office.close();
  }

  @ParameterizedTest
  @CsvSource({"T0SANDBOX, U0MALLORY", "T0ELSEWHERE, U0ALICE"})
  void refusesWhoIsNotListedInThisWorkspaceAndKeepsThatOnRecord(String team, String user) {
    Person person = new Person(team, user);

    Decision told = office.decider.accept(Examples.ID, person, Office.GATEWAY, "", Set.of());

    assertThat(told)
        .isInstanceOfSatisfying(
            Decision.NotAllowed.class,
            refusal ->
                assertThat(office.history())
                    .last()
                    .isEqualTo(new Event.Refused(Examples.NOW, person, refusal.reason())));
    assertThat(office.cloud.confirmed()).isEmpty();
    assertThat(office.cloud.count(Operation.GATEWAYS)).isZero();
  }

  @Test
  void doesNotKnowARequestThatNeverWas() {
    RequestId other = new RequestId("prod", "dxvif-none", 1);

    assertThat(office.decider.accept(other, Examples.ALICE, Office.GATEWAY, "", Set.of()))
        .isEqualTo(new Decision.Unknown());
  }

  @Test
  void refusesForAnAccountThatIsNotConfigured() {
    RequestId other = new RequestId("gone", "dxvif-1", 1);

    assertThat(office.decider.accept(other, Examples.ALICE, Office.GATEWAY, "", Set.of()))
        .isInstanceOf(Decision.NotAllowed.class);
  }

  @Test
  void leavesInterfacesOfOtherTypesAlone() {
    RequestId id = new RequestId("prod", "dxvif-public", 1);
    office.journal.append(
        id, 1, new Event.Offered(Examples.NOW, Examples.typed("public"), Optional.empty(), true));

    assertThat(office.decider.accept(id, Examples.ALICE, Office.GATEWAY, "", Set.of()))
        .isInstanceOf(Decision.TooLate.class);
    assertThat(office.cloud.confirmed()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "vgw-missing,  does not exist",
    "vgw-detached, not attached to a Net",
    "vgw-deleting, is deleting"
  })
  void saysWhyAGatewayCanNotBeUsedAndCallsNothing(String gateway, String reason) {
    office.cloud.hasGateways(
        Examples.GATEWAY,
        new Gateway("vgw-detached", Optional.empty(), "available", Optional.empty()),
        new Gateway("vgw-deleting", Optional.empty(), "deleting", Examples.GATEWAY.net()));

    assertThat(office.decider.accept(Examples.ID, Examples.ALICE, gateway, "", Set.of()))
        .isInstanceOfSatisfying(
            Decision.NotNow.class, told -> assertThat(told.reason().english()).contains(reason));
    assertThat(office.history()).hasSize(1);
    assertThat(office.cloud.confirmed()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void claimsNothingWhileTheGatewaysCanNotBeRead(Kind kind) {
    office.cloud.fails(Operation.GATEWAYS, kind, 1);

    assertThat(office.accept())
        .isEqualTo(new Decision.NotNow(Reason.quoted("The cloud says " + kind + ".")));
    assertThat(office.history()).hasSize(1);
  }

  @Test
  void saysThatItIsTooLateWhateverBecameOfTheGateway() {
    office.append(new Event.StateSeen(Examples.NOW, State.PENDING, Optional.empty()));
    office.cloud.hasGateways();

    assertThat(office.accept()).isEqualTo(new Decision.TooLate(office.request()));
  }

  @Test
  void canBeTriedAgainAfterAFailure() {
    office.cloud.fails(Operation.CONFIRM, Kind.REFUSED, 1);
    assertThat(office.accept())
        .isEqualTo(new Decision.NotNow(Reason.quoted("The cloud says REFUSED.")));

    assertThat(office.accept()).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void asksForWarningsToBeSeenBeforeItCalls() {
    office.counterparty = new CounterpartyLookup.Unknown();

    Decision told = office.accept();

    assertThat(told).isInstanceOf(Decision.Unseen.class);
    assertThat(office.events()).isEmpty();
    assertThat(office.cloud.count(Operation.CONFIRM)).isZero();
    Finding warning =
        ((Decision.Unseen) told)
            .findings().stream().filter(it -> it.is(Level.WARN)).findFirst().orElseThrow();

    assertThat(
            office.decider.accept(
                Examples.ID, Examples.ALICE, Office.GATEWAY, "", Set.of(warning.key())))
        .isInstanceOf(Decision.Accepted.class);
    assertThat(office.request().claim().orElseThrow().warnings())
        .containsExactly(warning.sentence());
  }

  @Test
  void acceptsNothingThatIsBeingDeleted() {
    office.append(Examples.seen("deleting", Optional.empty()));

    assertThat(office.accept()).isInstanceOf(Decision.TooLate.class);
    assertThat(office.cloud.count(Operation.CONFIRM)).isZero();
  }

  @Test
  void acceptsThoughTheOtherInterfacesCantBeRead() {
    office.cloud.fails(Operation.INTERFACES, Kind.FORBIDDEN, 1);

    assertThat(office.accept()).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void manyWhoAcceptAtOnceMakeOneCall() throws Exception {
    Decider other = office.decider();
    List<Callable<Decision>> all = new ArrayList<>();
    for (int click = 0; click < 20; click++) {
      Decider decider = click % 2 == 0 ? office.decider : other;
      Person person = click % 3 == 0 ? Office.BOB : Examples.ALICE;
      all.add(() -> decider.accept(Examples.ID, person, Office.GATEWAY, "", Set.of()));
      all.add(() -> decider.accept(Examples.ID, Office.MALLORY, Office.GATEWAY, "", Set.of()));
    }
    int accepted = 0;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<Decision> decision : threads.invokeAll(all)) {
        // who comes after the answer is told that it is accepted, as too late
        accepted += decision.get() instanceof Decision.Accepted ? 1 : 0;
      }
    }

    assertThat(accepted).isEqualTo(1);
    assertThat(office.cloud.confirmed()).hasSize(1);
    assertThat(office.events()).filteredOn("Claimed"::equals).hasSize(1);
    assertThat(office.events()).filteredOn("Confirmed"::equals).hasSize(1);
    assertThat(office.events()).filteredOn("Refused"::equals).hasSize(1);
  }
}
