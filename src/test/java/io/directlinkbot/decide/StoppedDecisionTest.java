package io.directlinkbot.decide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.preflight.CounterpartyLookup;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.Finding.Level;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What stops a decision before the cloud is called. */
final class StoppedDecisionTest {
  private DecideScene scene;

  @BeforeEach
  void open() throws CloudException {
    scene = new DecideScene();
  }

  @Test
  void recordsWhoIsRefusedAndCallsNothing() throws CloudException {
    scene.refusal = Optional.of(Reason.quoted("You are not an approver."));

    assertThat(scene.accept())
        .isEqualTo(new Decision.NotAllowed(Reason.quoted("You are not an approver.")));
    assertThat(scene.decline())
        .isEqualTo(new Decision.NotAllowed(Reason.quoted("You are not an approver.")));

    assertThat(scene.events()).isEqualTo("Refused");
    scene.verifyNothingCalled();
  }

  @Test
  void declinesNothingWhereThatIsNotAllowed() throws CloudException {
    Decision made = scene.decider(false).decline(Examples.ID, Examples.ALICE, "no");

    assertThat(made)
        .isInstanceOfSatisfying(
            Decision.NotAllowed.class,
            refusal -> assertThat(refusal.reason().english()).contains("allow_decline"));
    assertThat(scene.events()).isEmpty();
    scene.verifyNothingCalled();
  }

  @Test
  void knowsNoOtherRequestAndNoOtherAccount() throws CloudException {
    assertThat(scene.accept(new RequestId("prod", "dxvif-none", 1)))
        .isEqualTo(new Decision.Unknown());
    assertThat(scene.accept(new RequestId("gone", "dxvif-1", 1)))
        .isEqualTo(new Decision.NotAllowed(Reason.of("reason.decide.account-gone", "gone")));
    scene.verifyNothingCalled();
  }

  @ParameterizedTest
  @CsvSource({"pending", "deleting", "deleted", "expired"})
  void isTooLateForWhatDoesNotWait(String state) throws CloudException {
    scene.append(Examples.seen(state, Optional.empty()));

    assertThat(scene.accept()).isInstanceOf(Decision.TooLate.class);
    assertThat(scene.decline()).isInstanceOf(Decision.TooLate.class);
    scene.verifyNothingCalled();
  }

  @ParameterizedTest
  @CsvSource({
    "vgw-87654321, deleting,  vpc-1, , is deleting",
    "vgw-87654321, available, ,      , not attached to a Net",
    "vgw-other,    available, vpc-1, , does not exist",
    "vgw-87654321, available, vpc-1, vgw-other, not among the gateways",
  })
  void stopsAtAGatewayThatCantBeUsed(
      String id, String state, @Nullable String net, @Nullable String allowed, String reason)
      throws CloudException {
    scene.allowedGateways = allowed == null ? List.of() : List.of(allowed);
    scene.hasGateways(
        new Gateway(id, Optional.empty(), state, Examples.GATEWAY.net().filter(_ -> net != null)));

    assertThat(scene.accept())
        .isInstanceOfSatisfying(
            Decision.NotNow.class, made -> assertThat(made.reason().english()).contains(reason));
    assertThat(scene.events()).isEmpty();
    scene.verifyNothingCalled();
  }

  @ParameterizedTest
  @EnumSource(Kind.class)
  void stopsWhileTheGatewaysCantBeReadButNotForTheInterfaces(Kind kind) throws CloudException {
    when(scene.cloud.interfaces()).thenThrow(DecideScene.failure(kind));
    when(scene.cloud.gateways())
        .thenThrow(DecideScene.failure(kind))
        .thenReturn(List.of(Examples.GATEWAY));

    assertThat(scene.accept())
        .isEqualTo(new Decision.NotNow(Reason.quoted("The cloud says " + kind + ".")));
    assertThat(scene.accept()).isInstanceOf(Decision.Accepted.class);
  }

  @Test
  void stopsAtWarningsThatNobodyHasSeen() throws CloudException {
    scene.counterparty = new CounterpartyLookup.Unknown();

    Decision made = scene.accept();

    assertThat(scene.events()).isEmpty();
    scene.verifyNothingCalled();
    String warning =
        ((Decision.Unseen) made)
            .findings().stream()
                .filter(it -> it.is(Level.WARN))
                .map(Finding::key)
                .findFirst()
                .orElseThrow();
    assertThat(scene.accept(warning)).isInstanceOf(Decision.Accepted.class);
  }
}
