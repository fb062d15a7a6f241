package io.directlinkbot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.directlink.Net;
import io.directlinkbot.request.Event;
import org.junit.jupiter.api.Test;

/** Claims as they were stored before there were warnings and ranges. */
final class OlderClaimTest {
  private static final String STORED =
      """
      {"event":"claimed","at":"2026-11-23T10:10:00Z","claim":{"person":{"team":"T0SANDBOX",\
      "user":"U0ALICE"},"gateway":{"id":"vgw-87654321","name":"prod-gateway","state":"available",\
      "net":{"id":"vpc-12345678","name":"prod-net"}},"note":"change 4711"}}\
      """;

  @Test
  void areStillRead() {
    assertThat(EventJson.tryRead(STORED)).contains(EventJson.read(STORED));
    assertThat(EventJson.read(STORED))
        .isInstanceOfSatisfying(
            Event.Claimed.class,
            claimed -> {
              assertThat(claimed.claim().warnings()).isEmpty();
              assertThat(claimed.claim().gateway().net().flatMap(Net::ranges)).isEmpty();
            });
  }
}
