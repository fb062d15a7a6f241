package io.directlinkbot.notice;

import static io.directlinkbot.request.Examples.NOW;
import static io.directlinkbot.request.Examples.request;
import static io.directlinkbot.request.Examples.seen;
import static io.directlinkbot.request.Examples.vanished;
import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which request an announcement may mean. */
final class AnnouncementTest {
  private static final Event.StateSeen ACCEPTED_ELSEWHERE =
      seen("available", Optional.of(Examples.GATEWAY.id()));

  @Test
  void oneThatWaits() {
    assertThat(announced(NOW.plusSeconds(60)).fits(request())).isTrue();
  }

  @Test
  void oneThatWasAcceptedElsewhereSince() {
    InterfaceRequest accepted = request(ACCEPTED_ELSEWHERE);
    Instant at = ACCEPTED_ELSEWHERE.at();

    assertThat(announced(at).fits(accepted)).isTrue();
    assertThat(announced(at.plusSeconds(1)).fits(accepted)).isFalse();
  }

  @Test
  void noneThatEnded() {
    Announcement announced = announced(NOW.minusSeconds(60));

    assertThat(announced.fits(request(vanished(Ending.WITHDRAWN)))).isFalse();
    assertThat(announced.fits(request(ACCEPTED_ELSEWHERE, vanished(Ending.DELETED)))).isFalse();
  }

  private static Announcement announced(Instant since) {
    return new Announcement(
        1,
        "C0123456789",
        Examples.ALICE,
        since,
        Examples.waiting().connection(),
        Optional.empty(),
        Optional.empty(),
        "");
  }
}
