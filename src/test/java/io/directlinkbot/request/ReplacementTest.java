package io.directlinkbot.request;

import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.claimed;
import static io.directlinkbot.request.Examples.confirmed;
import static io.directlinkbot.request.Examples.declineClaimed;
import static io.directlinkbot.request.Examples.declined;
import static io.directlinkbot.request.Examples.offered;
import static io.directlinkbot.request.Examples.request;
import static io.directlinkbot.request.Examples.seen;
import static io.directlinkbot.request.Examples.vanished;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.HostedInterface;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ReplacementTest {
  private static final HostedInterface OFFER = Examples.named("dxvif-new");
  private static final InterfaceRequest EXPIRED = request(vanished(Ending.EXPIRED));
  private static final Instant LATER = NOW.plus(Duration.ofDays(10));

  static Stream<InterfaceRequest> ended() {
    return Stream.of(
        EXPIRED,
        request(vanished(Ending.WITHDRAWN)),
        request(seen("rejected", Optional.empty())),
        request(declineClaimed(), declined("rejected")),
        request(claimed(), confirmed(), seen("deleted", Optional.empty())));
  }

  @ParameterizedTest
  @MethodSource("ended")
  void takesThePlaceOfWhatEnded(InterfaceRequest old) {
    assertThat(replaces(OFFER, old)).contains(Examples.ID);
  }

  static Stream<HostedInterface> others() {
    return Stream.of(
        new OfferDraft().id("dxvif-new").vlan(102).build(),
        new OfferDraft().id("dxvif-new").connection("dxcon-2").build(),
        new OfferDraft().id("dxvif-new").name("hosted-two").build());
  }

  @ParameterizedTest
  @MethodSource("others")
  void takesNoPlaceOfOneThatDiffers(HostedInterface offer) {
    assertThat(replaces(offer, EXPIRED)).isEmpty();
  }

  @Test
  void takesNoPlaceOfOneThatIsInUse() {
    Event left = new Event.FollowEnded(NOW.plus(Duration.ofDays(1)));
    assertThat(replaces(OFFER, request(claimed(), confirmed()))).isEmpty();
    assertThat(replaces(OFFER, request(claimed(), confirmed(), left))).isEmpty();
  }

  @Test
  void takesNoPlaceThatAnotherHasAlready() {
    assertThat(Replacement.of(OFFER, List.of(request()), List.of(), List.of(EXPIRED), LATER))
        .isEmpty();
  }

  @Test
  void takesThePlaceOfOneThatIsGoneFromTheListBeforeThatOfOneThatEnded() {
    InterfaceRequest gone =
        InterfaceRequest.of(
            new RequestId("prod", "dxvif-gone", 1), List.of(offered(Examples.named("dxvif-gone"))));
    assertThat(Replacement.of(OFFER, List.of(), List.of(gone), List.of(EXPIRED), LATER))
        .contains(gone.id());
  }

  @Test
  void forgetsAfterSixtyDays() {
    Instant end = vanished(Ending.EXPIRED).at();
    List<InterfaceRequest> ended = List.of(EXPIRED);
    Duration time = Replacement.REMEMBERED;
    assertThat(Replacement.of(OFFER, List.of(), List.of(), ended, end.plus(time).minusNanos(1)))
        .isPresent();
    assertThat(Replacement.of(OFFER, List.of(), List.of(), ended, end.plus(time))).isEmpty();
  }

  @Test
  void meansTheOneThatEndedLast() {
    InterfaceRequest later =
        InterfaceRequest.of(
            new RequestId("prod", "dxvif-between", 1),
            List.of(
                offered(Examples.named("dxvif-between")),
                new Event.Vanished(LATER.minusSeconds(1), Ending.WITHDRAWN)));
    assertThat(Replacement.of(OFFER, List.of(), List.of(), List.of(later, EXPIRED), LATER))
        .contains(later.id());
  }

  private static Optional<RequestId> replaces(HostedInterface offer, InterfaceRequest old) {
    return Replacement.of(offer, List.of(), List.of(), List.of(old), LATER);
  }
}
