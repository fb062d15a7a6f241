package io.directlinkbot.directlink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.FakeCloud.Operation;
import io.directlinkbot.sandbox.cloud.MovableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KeySparingDirectLinkTest {
  private final FakeCloud cloud = new FakeCloud();
  private final MovableClock clock = new MovableClock("2026-11-23T10:00:00Z");
  private final KeySparingDirectLink spared = new KeySparingDirectLink(cloud, clock);

  @Test
  void triesARefusedKeyEverMoreRarelyUpToAQuarterOfAnHour() {
    cloud.fails(Operation.INTERFACES, Kind.CREDENTIALS, 100);

    List<Long> waits = new ArrayList<>();
    long since = 0;
    fails();
    for (int second = 1; second <= 3_700; second++) {
      clock.advance(Duration.ofSeconds(1));
      int before = cloud.count(Operation.INTERFACES);
      fails();
      if (cloud.count(Operation.INTERFACES) > before) {
        waits.add(second - since);
        since = second;
      }
    }

    assertThat(waits).containsExactly(30L, 60L, 120L, 240L, 480L, 900L, 900L, 900L);
  }

  @Test
  void doesNotWaitForAClockThatWasSetBack() throws Exception {
    cloud.fails(Operation.INTERFACES, Kind.CREDENTIALS, 1);
    fails();
    clock.advance(Duration.ofHours(-3));

    assertThat(spared.interfaces()).isEmpty();
  }

  @Test
  void sparesTheKeyInEveryCallOfTheSameApi() {
    cloud.fails(Operation.INTERFACES, Kind.CREDENTIALS, 1);
    fails();

    assertThatThrownBy(() -> spared.confirm("dxvif-1", "vgw-1"))
        .isInstanceOf(CloudException.class)
        .hasMessage("The cloud says CREDENTIALS.");
    assertThatThrownBy(() -> spared.read("dxvif-1")).isInstanceOf(CloudException.class);
    assertThatThrownBy(spared::ownConnections).isInstanceOf(CloudException.class);
    assertThat(cloud.confirmed()).isEmpty();
    assertThat(cloud.count(Operation.READ)).isZero();
    assertThat(cloud.count(Operation.OWN_CONNECTIONS)).isZero();
  }

  @Test
  void keepsUsingItForTheApiThatTakesIt() throws Exception {
    cloud.fails(Operation.GATEWAYS, Kind.CREDENTIALS, 1);
    assertThatThrownBy(spared::gateways).isInstanceOf(CloudException.class);

    assertThat(spared.interfaces()).isEmpty();
    assertThatThrownBy(spared::gateways).isInstanceOf(CloudException.class);
    assertThat(cloud.count(Operation.GATEWAYS)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(names = {"FORBIDDEN", "THROTTLED", "REFUSED"})
  void startsAfreshOnceTheKeyWasLookedAtAndTaken(Kind answer) throws Exception {
    cloud.fails(Operation.INTERFACES, Kind.CREDENTIALS, 2);
    fails();
    clock.advance(Duration.ofSeconds(30));
    fails();
    clock.advance(Duration.ofSeconds(60));
    cloud.fails(Operation.INTERFACES, answer, 1);
    fails();

    assertThat(spared.interfaces()).isEmpty();
    cloud.fails(Operation.INTERFACES, Kind.CREDENTIALS, 1);
    fails();
    clock.advance(Duration.ofSeconds(30));
    assertThat(spared.interfaces()).isEmpty();
  }

  @Test
  void letsOneCallerTryWhileTheOthersWait() throws Exception {
    cloud.fails(Operation.INTERFACES, Kind.CREDENTIALS, 1);
    fails();
    clock.advance(Duration.ofSeconds(30));

    cloud.during(Operation.INTERFACES, this::fails);
    spared.interfaces();

    assertThat(cloud.count(Operation.INTERFACES)).isEqualTo(2);
  }

  @Test
  void doesNotMistakeAnOutageForATakenKey() {
    cloud.fails(Operation.INTERFACES, Kind.CREDENTIALS, 1);
    fails();
    clock.advance(Duration.ofSeconds(30));
    cloud.fails(Operation.INTERFACES, Kind.UNCERTAIN, 1);
    fails();
    fails();

    assertThat(cloud.count(Operation.INTERFACES)).isEqualTo(2);
  }

  private void fails() {
    assertThatThrownBy(spared::interfaces).isInstanceOf(CloudException.class);
  }
}
