package io.directlinkbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.directlinkbot.account.AccountViews;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.sandbox.cloud.MovableClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is read from the journal when somebody reads the measurements. */
final class BotGaugesTest {
  private static final String EXPIRY = "directlink.next.expiry";

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final MovableClock clock = new MovableClock(Examples.NOW.toString());
  private final Journal journal = mock(Journal.class);
  private final BotGauges gauges =
      new BotGauges(
          new BotMetrics(registry, clock),
          journal,
          Map.of("prod", AccountViews.outscale()),
          () -> 0,
          clock);

  @Test
  void showsTheFirstOfSeveralExpiries() {
    InterfaceRequest later = offered("dxvif-0000000b", Examples.NOW);
    InterfaceRequest first = offered("dxvif-0000000a", Examples.NOW.minus(Duration.ofDays(1)));
    when(journal.open()).thenReturn(List.of(later, first));
    gauges.refresh();

    assertThat(value(EXPIRY)).isEqualTo(seconds(Duration.ofDays(6)));
    clock.advance(Duration.ofSeconds(10));
    gauges.refresh();
    assertThat(value(EXPIRY)).isEqualTo(seconds(Duration.ofDays(6)) - 10);
  }

  @Test
  void readsTheRequestsAgainAfterAnAppendHere() {
    gauges.refresh();
    assertThat(value("directlink.requests")).isZero();

    when(journal.open()).thenReturn(List.of(offered("dxvif-0000000a", Examples.NOW)));
    gauges.refresh();
    assertThat(value("directlink.requests")).as("nothing was appended").isZero();
    when(journal.appended()).thenReturn(1L);
    gauges.refresh();
    assertThat(value("directlink.requests")).isEqualTo(1);
  }

  @Test
  void readsThemAgainForWhatAnotherBotAppends() {
    gauges.refresh();
    when(journal.open()).thenReturn(List.of(offered("dxvif-0000000a", Examples.NOW)));
    clock.advance(Duration.ofMinutes(1));
    gauges.refresh();

    assertThat(value("directlink.requests")).isEqualTo(1);
  }

  @Test
  void leavesOutAccountsThatAreNoLongerConfigured() {
    when(journal.countUnpublished()).thenReturn(Map.of("prod", 2, "gone", 5));

    assertThat(value("directlink.unpublished")).isEqualTo(2);
  }

  private static InterfaceRequest offered(String interfaceId, Instant at) {
    return InterfaceRequest.of(
        new RequestId("prod", interfaceId, 1),
        List.of(new Event.Offered(at, Examples.named(interfaceId), Optional.of(at), true)));
  }

  private static double seconds(Duration time) {
    return BotMetrics.seconds(time);
  }

  private double value(String name) {
    return registry.get(name).gauge().value();
  }
}
