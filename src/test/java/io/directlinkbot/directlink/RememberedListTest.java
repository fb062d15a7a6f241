package io.directlinkbot.directlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.request.Examples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

final class RememberedListTest {
  private final FakeCloud cloud = new FakeCloud();
  private final AtomicLong time = new AtomicLong();
  private final AtomicInteger changes = new AtomicInteger();
  private final RememberedList<HostedInterface> list =
      new RememberedList<>(cloud::interfaces, time::get);

  @Test
  void knowsNothingBeforeTheFirstReading() {
    assertThat(list.lastRead()).isEmpty();
    assertThat(list.isFresh()).isFalse();
  }

  @Test
  void readsAgainOnlyWhenTheLastReadingIsAMinuteOld() throws Exception {
    cloud.has(Examples.waiting());
    list.read();
    list.refresh();
    assertThat(cloud.count(Operation.INTERFACES)).isEqualTo(1);

    time.addAndGet(Duration.ofMinutes(1).toNanos());

    assertThat(list.isFresh()).isFalse();
    list.refresh();
    assertThat(list.isFresh()).isTrue();
    assertThat(cloud.count(Operation.INTERFACES)).isEqualTo(2);
  }

  @Test
  void anEqualListIsTheSameObject() throws Exception {
    cloud.has(Examples.waiting());
    List<HostedInterface> first = list.read();

    assertThat(list.read()).isSameAs(first);
    assertThat(list.lastRead().orElseThrow()).isSameAs(first);

    cloud.has(Examples.in("pending", Optional.of("vgw-87654321")));
    assertThat(list.read()).isNotEqualTo(first);
  }

  @Test
  void keepsWhatItHasWhenTheCloudFails() throws Exception {
    cloud.has(Examples.waiting());
    list.read();
    cloud.fails(Operation.INTERFACES, Kind.UNCERTAIN, 1);

    assertThatThrownBy(list::read).isInstanceOf(CloudException.class);

    assertThat(list.lastRead()).isEqualTo(Optional.of(List.of(Examples.waiting())));
  }

  @Test
  void keepsWhatAReadingThatBeganLaterFound() throws Exception {
    list.onChange(changes::incrementAndGet);
    HostedInterface accepted = Examples.in("pending", Optional.of("vgw-87654321"));
    cloud.during(
        Operation.INTERFACES,
        () -> {
          cloud.has(accepted);
          readAgain();
          // what the first of the two was answered
          cloud.has(Examples.waiting());
        });
    assertThat(list.read()).containsExactly(Examples.waiting());

    assertThat(list.lastRead()).contains(List.of(accepted));
    assertThat(changes).hasValue(1);
  }

  private void readAgain() {
    try {
      list.read();
    } catch (CloudException failure) {
      throw new AssertionError(failure);
    }
  }

  @Test
  void callsListenersAfterTheFirstReadAndOnChanges() throws Exception {
    list.onChange(changes::incrementAndGet);
    cloud.has(Examples.waiting());
    list.read();
    list.read();
    assertThat(changes).hasValue(1);

    cloud.has(Examples.in("pending", Optional.of("vgw-87654321")));
    list.read();

    assertThat(changes).hasValue(2);
  }

  @Test
  void readsAgainOnceItWasToldToForgetAndKeepsTheLastAnswerMeanwhile() throws Exception {
    cloud.has(Examples.waiting());
    list.refresh();
    list.forget();

    assertThat(list.isFresh()).isFalse();
    assertThat(list.lastRead()).contains(List.of(Examples.waiting()));
    list.refresh();
    assertThat(cloud.count(Operation.INTERFACES)).isEqualTo(2);
  }
}
