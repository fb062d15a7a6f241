package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.State;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class DecisionMeterTest {
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final DecisionMeter meter =
      new DecisionMeter(new BotMetrics(registry, InstantSource.fixed(Examples.NOW)));
  private final InterfaceRequest request = Examples.request();

  static Stream<Arguments> outcomes() {
    return Stream.of(
        Arguments.of("accepted", Examples.confirmed()),
        Arguments.of("accept_failed", Examples.confirmFailed()),
        Arguments.of("accept_left_open", new Event.AcceptLeftOpen(Examples.NOW)),
        Arguments.of("approved", Examples.approved()),
        Arguments.of(
            "approval_withdrawn", new Event.ApprovalWithdrawn(Examples.NOW, Examples.ALICE)),
        Arguments.of("declined", Examples.declined("rejected")),
        Arguments.of("decline_failed", Examples.declineFailed()),
        Arguments.of(
            "refused", new Event.Refused(Examples.NOW, Examples.BOB, Reason.quoted("not listed"))));
  }

  @ParameterizedTest
  @MethodSource("outcomes")
  void countsEachOutcome(String outcome, Event event) {
    meter.accept(request, event);
    meter.accept(request, event);

    assertThat(count(outcome)).isEqualTo(2);
    assertThat(registry.find("directlink.decisions").counters()).hasSize(1);
  }

  @Test
  void countsNothingElse() {
    meter.accept(request, Examples.offered());
    meter.accept(request, Examples.claimed());
    meter.accept(request, Examples.vanished(Ending.EXPIRED));

    assertThat(registry.find("directlink.decisions").counters()).isEmpty();
  }

  @Test
  void measuresFromTheAcceptToItsAnswer() {
    meter.accept(request, new Event.Claimed(Examples.NOW, Examples.claim()));
    meter.accept(request, new Event.Confirmed(Examples.NOW.plusMillis(250), State.PENDING));

    assertThat(registry.get("directlink.accept.to.confirm").timer().totalTime(TimeUnit.SECONDS))
        .isEqualTo(0.25);
  }

  @Test
  void doesNotMeasureAnAcceptWhoseBeginningItDidNotSee() {
    meter.accept(request, new Event.Claimed(Examples.NOW, Examples.claim()));
    meter.accept(request, Examples.confirmFailed());
    meter.accept(
        request, new Event.Confirmed(Examples.NOW.plus(Duration.ofDays(1)), State.PENDING));

    assertThat(registry.get("directlink.accept.to.confirm").timer().count()).isZero();
    assertThat(count("accepted")).isEqualTo(1);
  }

  @Test
  void countsAnAcceptThatAPollSawBeforeTheCallWasOver() {
    Event seen = Examples.seen("pending", Optional.of(Examples.GATEWAY.id()));
    meter.accept(Examples.request(Examples.claimed()), Examples.claimed());
    meter.accept(Examples.request(Examples.claimed(), seen), seen);
    Event later = Examples.seen("available", Optional.of(Examples.GATEWAY.id()));
    meter.accept(Examples.request(Examples.claimed(), seen, later), later);

    assertThat(count("accepted")).isEqualTo(1);
    assertThat(registry.get("directlink.accept.to.confirm").timer().count()).isEqualTo(1);
  }

  @Test
  void countsADeclineThatAPollSawBeforeTheCallWasOver() {
    Event gone = Examples.vanished(Ending.REJECTED);
    meter.accept(Examples.request(Examples.declineClaimed()), Examples.declineClaimed());
    meter.accept(Examples.request(Examples.declineClaimed(), gone), gone);

    assertThat(count("declined")).isEqualTo(1);
    assertThat(registry.get("directlink.accept.to.confirm").timer().count()).isZero();
  }

  @Test
  void measuresAnAcceptDuringWhichSomethingElseHappens() {
    Event refused = new Event.Refused(Examples.NOW, Examples.BOB, Reason.quoted("not listed"));
    meter.accept(Examples.request(Examples.claimed()), Examples.claimed());
    meter.accept(Examples.request(Examples.claimed(), refused), refused);
    meter.accept(
        Examples.request(Examples.claimed(), refused, Examples.confirmed()), Examples.confirmed());

    assertThat(registry.get("directlink.accept.to.confirm").timer().count()).isEqualTo(1);
  }

  private double count(String outcome) {
    Counter counter =
        registry.get("directlink.decisions").tags("account", "prod", "outcome", outcome).counter();
    return counter.count();
  }
}
