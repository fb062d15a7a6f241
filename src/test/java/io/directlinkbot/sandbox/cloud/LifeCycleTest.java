package io.directlinkbot.sandbox.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LifeCycleTest {
  private static final String PROD = DocumentedExample.PROD.id();
  private static final String CARRIER = DocumentedExample.CARRIER.id();
  private static final String ID = DocumentedExample.INTERFACE;
  private static final String GATEWAY = DocumentedExample.GATEWAY;

  private final MovableClock clock = new MovableClock("2026-11-23T09:00:00Z");
  private final Cloud cloud = new Cloud(clock);

  @BeforeEach
  void fill() {
    DocumentedExample.fill(cloud);
  }

  @Test
  void offerExpiresAfterSevenDaysAndNotASecondEarlier() {
    assertThat(state()).contains("confirming");
    assertThat(only().expiresAt()).contains(Instant.parse("2026-11-30T09:00:00Z"));

    clock.advance(Duration.ofDays(7).minusSeconds(1));
    assertThat(state()).contains("confirming");

    clock.advance(Duration.ofSeconds(1));
    assertThat(state()).contains("expired");
    assertThatThrownBy(() -> cloud.interfaces().confirm(PROD, ID, GATEWAY))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("in state expired");
  }

  @Test
  void confirmedInterfaceIsPendingThenAvailable() {
    assertThat(cloud.interfaces().confirm(PROD, ID, GATEWAY).state()).isEqualTo("pending");
    assertThat(only().gateway()).contains(GATEWAY);
    assertThat(only().expiresAt()).isEmpty();

    clock.advance(Duration.ofSeconds(19));
    assertThat(state()).contains("pending");

    clock.advance(Duration.ofSeconds(1));
    assertThat(state()).contains("available");

    clock.advance(Duration.ofDays(30));
    assertThat(state()).contains("available");
  }

  @Test
  void deletedInterfaceIsListedForFifteenMinutesMore() {
    cloud.interfaces().confirm(PROD, ID, GATEWAY);

    assertThat(cloud.interfaces().delete(PROD, ID).state()).isEqualTo("deleting");
    clock.advance(Duration.ofSeconds(20));
    assertThat(state()).contains("deleted");
    clock.advance(Duration.ofMinutes(15).minusSeconds(1));
    assertThat(state()).contains("deleted");
    clock.advance(Duration.ofSeconds(1));
    assertThat(state()).isEmpty();
  }

  @Test
  void offerDeletedByItsGranteeIsRejected() {
    assertThat(cloud.interfaces().delete(PROD, ID).state()).isEqualTo("rejected");
    assertThat(cloud.interfaces().delete(PROD, ID).state()).isEqualTo("rejected");
  }

  @Test
  void offerDeletedByItsGrantorIsDeleted() {
    assertThat(cloud.interfaces().delete(CARRIER, ID).state()).isEqualTo("deleting");
  }

  @Test
  void withdrawnOfferLeavesNoTrace() {
    cloud.interfaces().withdraw(ID);

    assertThat(state()).isEmpty();
    assertThatThrownBy(() -> cloud.interfaces().confirm(PROD, ID, GATEWAY))
        .hasMessageContaining("does not exist");
  }

  @Test
  void idIsOfferedAgainOnlyAfterItsEnd() {
    assertThatThrownBy(() -> DocumentedExample.offer(cloud)).hasMessageContaining("exists already");

    clock.advance(Duration.ofDays(8));
    DocumentedExample.offer(cloud);

    assertThat(state()).contains("confirming");
    assertThat(cloud.snapshot().interfaces()).hasSize(1);
  }

  @Test
  void stateSetFromOutsideStaysWhateverTheClockSays() {
    cloud.interfaces().setState(ID, "approving");
    clock.advance(Duration.ofDays(10));
    assertThat(state()).contains("approving");

    cloud.interfaces().setState(ID, "confirming");
    assertThat(cloud.interfaces().confirm(PROD, ID, GATEWAY).state()).isEqualTo("pending");
  }

  @Test
  void confirmedInterfaceSetBackToConfirmingHasNoGatewayLeft() {
    cloud.interfaces().confirm(PROD, ID, GATEWAY);

    assertThat(cloud.interfaces().setState(ID, "confirming").gateway()).isEmpty();
  }

  @Test
  void confirmWithTheSameGatewayMayBeRepeatedAndWithAnotherNot() {
    cloud.interfaces().confirm(PROD, ID, GATEWAY);
    clock.advance(Duration.ofMinutes(1));

    assertThat(cloud.interfaces().confirm(PROD, ID, GATEWAY).state()).isEqualTo("available");
    assertThatThrownBy(() -> cloud.interfaces().confirm(PROD, ID, DocumentedExample.SECOND_GATEWAY))
        .hasMessageContaining("in state available, not confirming");
    assertThat(only().gateway()).contains(GATEWAY);
  }

  @Test
  void ownerBeforeTheConfirmIsWhomTheRulesName() {
    assertThat(only().ownerAccount()).isEqualTo(PROD);

    Cloud other =
        new Cloud(clock, CloudRules.documented().withOwnerBeforeConfirm(CloudRules.Side.GRANTOR));
    DocumentedExample.fill(other);
    assertThat(other.snapshot().interfaces().getFirst().ownerAccount()).isEqualTo(CARRIER);
    assertThat(other.interfaces().confirm(PROD, ID, GATEWAY).ownerAccount()).isEqualTo(PROD);
  }

  @Test
  void gatewayKeepsItsOldAttachmentAndHasOneThatIsAttached() {
    cloud.gateways().detach(GATEWAY);
    assertThat(gateway().attachments())
        .containsExactly(new Attachment(DocumentedExample.NET, "detached"));

    cloud.gateways().attach(DocumentedExample.SECOND_GATEWAY, DocumentedExample.NET);
    assertThat(
            cloud.snapshot().gateways().stream()
                .filter(gateway -> gateway.id().equals(DocumentedExample.SECOND_GATEWAY))
                .flatMap(gateway -> gateway.attachments().stream())
                .filter(attachment -> attachment.state().equals("attached")))
        .containsExactly(new Attachment(DocumentedExample.NET, "attached"));
  }

  @Test
  void listenersHearOfChangesOnceEach() {
    AtomicInteger heard = new AtomicInteger();
    cloud.onChange(heard::incrementAndGet);

    cloud.interfaces().confirm(PROD, ID, GATEWAY);
    cloud.allocate(CARRIER, DocumentedExample.CONNECTION, PROD, DocumentedExample.TERMS);
    cloud
        .gateways()
        .addAll(
            IntStream.range(0, 1000)
                .mapToObj(number -> String.format(Locale.ROOT, "vgw-%08d", number))
                .map(id -> new VirtualGateway(id, PROD, Optional.empty(), "available", List.of()))
                .toList());

    assertThat(heard).hasValue(3);
    assertThat(cloud.snapshot().gateways()).hasSize(1004);
  }

  @Test
  void refusedChangesAreNotHeardOf() {
    AtomicInteger heard = new AtomicInteger();
    cloud.onChange(heard::incrementAndGet);

    assertThatThrownBy(() -> cloud.gateways().attach(GATEWAY, "vpc-00000000"))
        .isInstanceOf(RefusedException.class);
    assertThat(heard).hasValue(0);
  }

  @Test
  void keysAreInNoText() {
    assertThat(cloud.snapshot().toString())
        .doesNotContain(DocumentedExample.TERMS.authKey().orElseThrow())
        .doesNotContain(DocumentedExample.PROD.secretKey());
  }

  private SimulatedInterface only() {
    assertThat(cloud.snapshot().interfaces()).hasSize(1);
    return cloud.snapshot().interfaces().getFirst();
  }

  private Optional<String> state() {
    return cloud.snapshot().interfaces().stream().map(SimulatedInterface::state).findFirst();
  }

  private VirtualGateway gateway() {
    return cloud.snapshot().gateways().getFirst();
  }
}
