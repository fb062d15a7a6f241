package io.directlinkbot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Reasons were strings before they had keys, and bots of that time may share the store. */
final class OlderReasonTest {
  private static final Instant AT = Examples.NOW;
  private static final Reason KEYED = Reason.of("reason.decide.gateway-detached", "vgw-87654321");
  private static final Reason NESTED =
      Reason.of("reason.slack.good-token", Reason.of("reason.slack.refused", "chat.update", "x"));

  /** Configured as those bots are, of which these are the records as they were. */
  private static final JsonMapper EARLIER = StoredJson.mapper().build();

  record EarlierFailure(Instant at, String reason) {}

  record EarlierWithdrawal(Instant at, Optional<String> lapsed) {}

  record EarlierClaim(String note, Optional<List<String>> seen) {}

  record EarlierClaimed(Instant at, EarlierClaim claim) {}

  record EarlierOutage(Instant at, String account, String reason) {}

  @Test
  void anEarlierBotReadsTheEnglishWords() throws Exception {
    Event failed = new Event.ConfirmFailed(AT, KEYED);
    Event lapsed = new Event.ApprovalWithdrawn(AT, Examples.BOB, Optional.of(NESTED));

    assertThat(EARLIER.readValue(EventJson.write(failed), EarlierFailure.class))
        .isEqualTo(new EarlierFailure(AT, KEYED.english()));
    assertThat(EARLIER.readValue(EventJson.write(lapsed), EarlierWithdrawal.class))
        .isEqualTo(new EarlierWithdrawal(AT, Optional.of(NESTED.english())));
    assertThat(EARLIER.readValue(EventJson.write(claimed()), EarlierClaimed.class))
        .isEqualTo(
            new EarlierClaimed(
                AT,
                new EarlierClaim("", Optional.of(List.of("Somebody else's.", KEYED.english())))));
    assertThat(EARLIER.readValue(NoticeJson.write(outage()), EarlierOutage.class))
        .isEqualTo(new EarlierOutage(AT, "prod", NESTED.english()));
  }

  @Test
  void thisBotReadsTheKeys() {
    for (Reason reason : List.of(KEYED, NESTED, Reason.quoted("Somebody else's."))) {
      Event failed = new Event.ConfirmFailed(AT, reason);
      assertThat(EventJson.read(EventJson.write(failed))).isEqualTo(failed);
      assertThat(EventJson.tryRead(EventJson.write(failed))).contains(failed);
    }
    assertThat(EventJson.read(EventJson.write(claimed()))).isEqualTo(claimed());
    assertThat(NoticeJson.read(NoticeJson.write(outage()))).isEqualTo(outage());
  }

  @Test
  void thisBotReadsWhatAnEarlierOneWrote() {
    assertThat(
            EventJson.read(
                """
                {"event":"confirm_failed","at":"2026-11-23T10:10:00Z","reason":"Refused."}\
                """))
        .isEqualTo(
            new Event.ConfirmFailed(
                Instant.parse("2026-11-23T10:10:00Z"), Reason.quoted("Refused.")));
  }

  @Test
  void theKeyIsStoredBesideTheWords() {
    assertThat(
            EventJson.write(new Event.ConfirmFailed(Instant.parse("2026-11-23T10:10:00Z"), KEYED)))
        .isEqualTo(
            """
            {"event":"confirm_failed","at":"2026-11-23T10:10:00Z","reason":"%s",\
            "reason_key":{"key":"reason.decide.gateway-detached","arguments":["vgw-87654321"]}}\
            """
                .formatted(KEYED.english()));
  }

  private static Event claimed() {
    return new Event.Claimed(
        AT,
        new Claim(
            Examples.ALICE,
            Examples.claim().gateway(),
            "",
            Optional.of(List.of(Reason.quoted("Somebody else's."), KEYED))));
  }

  private static Notice outage() {
    return new Notice.PollOutageBegan(AT, "prod", Optional.empty(), NESTED);
  }
}
