package io.directlinkbot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.OfferDraft;
import org.junit.jupiter.api.Test;

/** Offers and gateways as they were stored before what only AWS tells was read. */
final class OlderOfferTest {
  @Test
  void areStillRead() {
    Event offered = Examples.offered();
    Event claimed = Examples.claimed();
    String older = EventJson.write(offered).replace(",\"line\":null", "");
    String olderClaim = EventJson.write(claimed).replace(",\"asn\":null", "");

    assertThat(older).doesNotContain("\"line\"");
    assertThat(olderClaim).doesNotContain("\"asn\"");
    assertThat(EventJson.tryRead(older)).contains(offered);
    assertThat(EventJson.tryRead(olderClaim)).contains(claimed);
  }

  @Test
  void areReadAsTheyWereWrittenWithFurtherPeers() {
    Event offered = Examples.offered(new OfferDraft().peer(65010).build());

    assertThat(EventJson.tryRead(EventJson.write(offered))).contains(offered);
  }
}
