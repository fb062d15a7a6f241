package io.directlinkbot.directlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GatewayListTest {
  private static final Gateway PROD =
      gateway("vgw-1", "Prod", new Net("vpc-prod", Optional.of("Production")));
  private static final Gateway BLUE =
      gateway("vgw-2", "blue", new Net("vpc-blue", Optional.empty()));
  private static final Gateway NAMELESS =
      new Gateway(
          "vgw-0",
          Optional.empty(),
          "available",
          Optional.of(new Net("vpc-none", Optional.empty())));

  private final FakeCloud cloud = new FakeCloud();
  private final AtomicLong nanos = new AtomicLong();
  private final GatewayList list = new GatewayList(cloud, List.of(), nanos::get);

  @BeforeEach
  void fill() {
    cloud.hasGateways(
        NAMELESS,
        PROD,
        BLUE,
        new Gateway("vgw-3", Optional.of("detached"), "available", Optional.empty()),
        new Gateway("vgw-4", Optional.of("going"), "deleting", PROD.net()));
  }

  @Test
  void offersOnlyWhatCanBeUsedByNameAndThoseWithoutOneLast() throws Exception {
    assertThat(list.usable()).containsExactly(BLUE, PROD, NAMELESS);
  }

  @Test
  void offersOnlyWhatTheConfigurationAllows() throws Exception {
    GatewayList allowed = new GatewayList(cloud, List.of("vgw-2", "vgw-3"), nanos::get);

    assertThat(allowed.usable()).containsExactly(BLUE);
    assertThat(allowed.allows("vgw-1")).isFalse();
    assertThat(allowed.allows("vgw-2")).isTrue();
  }

  @Test
  void asksTheCloudOnceAMinute() throws Exception {
    list.usable();
    nanos.addAndGet(Duration.ofSeconds(59).toNanos());
    list.usable();
    assertThat(cloud.count(Operation.GATEWAYS)).isEqualTo(1);

    nanos.addAndGet(Duration.ofSeconds(1).toNanos());
    cloud.hasGateways(PROD);
    assertThat(list.usable()).containsExactly(PROD);
    assertThat(cloud.count(Operation.GATEWAYS)).isEqualTo(2);
  }

  @Test
  void asksAgainOnceItWasToldToForget() throws Exception {
    list.usable();
    list.forget();
    list.usable();

    assertThat(cloud.count(Operation.GATEWAYS)).isEqualTo(2);
  }

  @Test
  void doesNotRememberAFailure() throws Exception {
    cloud.fails(Operation.GATEWAYS, Kind.FORBIDDEN, 1);

    assertThatThrownBy(list::usable)
        .isInstanceOfSatisfying(
            CloudException.class, it -> assertThat(it.kind()).isEqualTo(Kind.FORBIDDEN));
    assertThat(list.usable()).hasSize(3);
  }

  @Test
  void keepsWhatItReadLastThroughAFailure() throws Exception {
    assertThat(list.lastRead()).isEmpty();
    list.usable();
    nanos.addAndGet(Duration.ofHours(1).toNanos());
    cloud.fails(Operation.GATEWAYS, Kind.UNCERTAIN, 1);
    assertThatThrownBy(list::usable).isInstanceOf(CloudException.class);

    assertThat(list.lastRead()).contains(List.of(BLUE, PROD, NAMELESS));
    assertThat(list.searchLastRead("prod")).containsExactly(PROD);
  }

  @Test
  void readsOnceForManyWhoAskAtATime() throws Exception {
    CountDownLatch asked = new CountDownLatch(8);
    cloud.during(Operation.GATEWAYS, () -> await(asked));
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<List<Gateway>>> answers =
          IntStream.range(0, 8)
              .mapToObj(
                  _ ->
                      threads.submit(
                          () -> {
                            asked.countDown();
                            return list.usable();
                          }))
              .toList();
      for (Future<List<Gateway>> answer : answers) {
        assertThat(answer.get()).hasSize(3);
      }
    }
    assertThat(cloud.count(Operation.GATEWAYS)).isEqualTo(1);
  }

  @Test
  void joinsNoReadingThatBeganBeforeItWasToldToForget() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch attached = new CountDownLatch(1);
    cloud.during(
        Operation.GATEWAYS,
        () -> {
          begun.countDown();
          await(attached);
        });
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<List<Gateway>> early = threads.submit(list::usable);
      await(begun);
      cloud.hasGateways(PROD);
      list.forget();

      Future<List<Gateway>> late = threads.submit(list::usable);
      try {
        assertThat(late.get(10, TimeUnit.SECONDS)).containsExactly(PROD);
      } finally {
        cloud.hasGateways();
        attached.countDown();
      }
      assertThat(early.get()).isEmpty();
    }
    assertThat(list.lastRead()).contains(List.of(PROD));
    assertThat(list.known("vgw-1")).contains(PROD);
    assertThat(list.usable()).containsExactly(PROD);
  }

  @ParameterizedTest
  @CsvSource({
    "vgw-2, vgw-2",
    "PROD, vgw-1",
    "' blue ', vgw-2",
    "production, vgw-1",
    "'`VGW\u20111`.', vgw-1",
    "'*Prod* (vgw-1)', vgw-1",
    "'\u00a0', vgw-2 vgw-1 vgw-0",
    "vpc-none, vgw-0",
    "'', vgw-2 vgw-1 vgw-0",
    "nothing, ''"
  })
  void findsByIdNameAndNet(String typed, String ids) throws Exception {
    List<String> found = list.search(typed).stream().map(Gateway::id).toList();

    assertThat(String.join(" ", found)).isEqualTo(ids);
  }

  private static Gateway gateway(String id, String name, Net net) {
    return new Gateway(id, Optional.of(name), "available", Optional.of(net));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }
}
