package io.directlinkbot.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class AskedTest {
  @Test
  void aConfirmsCallIsOverAfterHalfAMinute() {
    Phase.Asked asked = new Phase.Confirming(Examples.claim(), Examples.NOW);

    assertThat(asked.isCallOver(Examples.NOW.plusSeconds(30))).isFalse();
    assertThat(asked.isCallOver(Examples.NOW.plusSeconds(31))).isTrue();
  }

  @Test
  void aCallOfTheFutureIsOverAsTheClockWasSetBack() {
    Phase.Asked asked = new Phase.Confirming(Examples.claim(), Examples.NOW.plusSeconds(3_600));

    assertThat(asked.isCallOver(Examples.NOW)).isTrue();
    assertThat(asked.isSurelyOver(Examples.NOW)).isTrue();
  }

  @Test
  void aDeclinesCallIsOverLaterAsTheInterfaceIsReadBeforeIt() {
    Phase.Asked asked = new Phase.Declining(Examples.decline(), Examples.NOW);

    assertThat(asked.isCallOver(Examples.NOW.plusSeconds(45))).isFalse();
    assertThat(asked.isCallOver(Examples.NOW.plusSeconds(46))).isTrue();
  }
}
