package io.directlinkbot.slack.known;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.log.LogCapture;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.sandbox.cloud.MovableClock;
import io.directlinkbot.slack.view.card.GatewayChoice;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated("captures what the whole JVM logs")
final class KnownGatewaysTest {
  private static final InterfaceRequest WAITING =
      InterfaceRequest.of(Examples.ID, List.of(Examples.offered()));

  private final MovableClock clock = new MovableClock("2026-11-23T12:00:00Z");
  private final FakeCloud cloud = new FakeCloud();
  private final GatewayList list = new GatewayList(cloud, List.of());
  private final AtomicInteger calledBack = new AtomicInteger();
  private final Queue<Runnable> later = new ArrayDeque<>();

  @Test
  void readsInTheBackgroundAndCallsItsListenersAfterAChange() {
    cloud.hasGateways(Examples.GATEWAY);
    KnownGateways choices = choices();

    assertThat(choices.choice(WAITING)).isEqualTo(new GatewayChoice.NotRead());
    assertThat(choices.choice(WAITING)).isInstanceOf(GatewayChoice.Some.class);
    assertThat(choices.choice(WAITING)).isInstanceOf(GatewayChoice.Some.class);
    assertThat(calledBack).hasValue(1);
    assertThat(cloud.count(Operation.GATEWAYS)).isEqualTo(1);
  }

  @Test
  void readsAgainForTheNextRequestIfThereWasNone() {
    KnownGateways choices = choices();
    for (int look = 0; look < 5; look++) {
      choices.choice(WAITING);
      list.forget();
    }
    assertThat(choices.choice(WAITING)).isEqualTo(new GatewayChoice.None());
    assertThat(cloud.count(Operation.GATEWAYS)).isEqualTo(2);
    cloud.hasGateways(Examples.GATEWAY);
    choices.choice(InterfaceRequest.of(Examples.ID.next(), List.of(Examples.offered())));

    assertThat(choices.choice(WAITING)).isInstanceOf(GatewayChoice.Some.class);
    assertThat(calledBack).hasValue(2);
  }

  @Test
  void readsNothingForARequestThatDoesNotWait() {
    InterfaceRequest claimed = WAITING.apply(new Event.Claimed(Examples.NOW, Examples.claim()));
    choices().choice(claimed);

    assertThat(cloud.count(Operation.GATEWAYS)).isZero();
  }

  @Test
  void logsOnceThatTheyCanNotBeRead() {
    cloud.fails(Operation.GATEWAYS, Kind.FORBIDDEN, 3);
    KnownGateways choices = choices();
    try (LogCapture log = LogCapture.of(KnownGateways.class)) {
      for (int look = 0; look < 3; look++) {
        assertThat(choices.choice(WAITING)).isEqualTo(new GatewayChoice.NotRead());
        clock.advance(Duration.ofMinutes(5));
      }
      assertThat(log.messages())
          .containsExactly("prod: the gateways can't be read: The cloud says FORBIDDEN.");
    }
  }

  @Test
  void doesNotRepeatAFailedReadingForEachCard() {
    cloud.fails(Operation.GATEWAYS, Kind.FORBIDDEN, 2);
    KnownGateways choices = choices();
    for (int look = 0; look < 20; look++) {
      choices.choice(WAITING);
      clock.advance(Duration.ofSeconds(15));
    }

    assertThat(cloud.count(Operation.GATEWAYS)).isEqualTo(1);
    choices.choice(WAITING);
    assertThat(cloud.count(Operation.GATEWAYS)).isEqualTo(2);
  }

  /** No card is drawn because of it, so no card would have them read again. */
  @Test
  void readsAgainByItselfUntilItSucceeds() {
    cloud.fails(Operation.GATEWAYS, Kind.FORBIDDEN, 2);
    cloud.hasGateways(Examples.GATEWAY);
    KnownGateways choices = choices();
    choices.choice(WAITING);
    later.remove().run();
    assertThat(calledBack).hasValue(0);

    later.remove().run();
    assertThat(calledBack).hasValue(1);
    assertThat(choices.choice(WAITING)).isInstanceOf(GatewayChoice.Some.class);
    assertThat(later).isEmpty();
  }

  @Test
  void survivesAFaultAndAStop() {
    cloud.during(
        Operation.GATEWAYS,
        () -> {
          throw new IllegalStateException("broken");
        });
    cloud.hasGateways(Examples.GATEWAY);
    KnownGateways choices = choices();
    choices.choice(WAITING);
    clock.advance(Duration.ofMinutes(5));
    choices.choice(WAITING);
    assertThat(choices.choice(WAITING)).isInstanceOf(GatewayChoice.Some.class);

    KnownGateways stopping =
        new KnownGateways(
            Map.of("prod", new GatewayList(cloud, List.of())),
            Map.of(),
            _ -> {
              throw new RejectedExecutionException();
            },
            later::add,
            clock);
    assertThat(stopping.choice(WAITING)).isEqualTo(new GatewayChoice.NotRead());
  }

  private KnownGateways choices() {
    list.onChange(calledBack::incrementAndGet);
    return new KnownGateways(Map.of("prod", list), Map.of(), Runnable::run, later::add, clock);
  }
}
