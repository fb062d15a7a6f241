package io.directlinkbot.slack.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.log.LogCapture;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.slack.api.TokenRefused;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** What belongs to no single request is told once, in order, and holds up nothing. */
@Isolated("captures what the whole JVM logs")
final class NoticePublisherTest {
  private static final String POST = "chat.postMessage";

  @TempDir private Path folder;
  private Desk desk;
  private Instant last;

  @BeforeEach
  void open() {
    desk = new Desk(folder);
    last = desk.clock.instant();
    desk.clock.advance(Duration.ofHours(1));
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void isPostedOnceAcrossRestarts() {
    pollingFails("prod");
    desk.turn();
    desk.turn();
    desk.restart(Desk.account("prod", Desk.PROD));
    desk.turn();

    assertThat(posted(Desk.PROD)).containsExactly("blind/prod/" + last);
    assertThat(desk.calls(POST)).isEqualTo(1);
  }

  @Test
  void aFaultKeepsNoCardBackAndIsLoggedOnce() throws SQLException {
    try (Connection store =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("journal.db"));
        Statement statement = store.createStatement()) {
      statement.executeUpdate("insert into notice values ('digest/x', 'prod', 'damaged', 0)");
    }
    desk.offer(Desk.FIRST);
    try (LogCapture log = LogCapture.of(ChannelNotices.class)) {
      desk.turn();
      desk.turn();
      assertThat(log.messages()).singleElement().asString().startsWith("Publishing notices failed");
    }

    assertThat(desk.cards(Desk.PROD)).hasSize(1);
  }

  @Test
  void aPostThatWasCutOffIsFoundAndNotRepeated() {
    pollingFails("prod");
    desk.workspace.faults().next(POST, 1, new MethodFault.CutAfter());
    desk.turn();
    desk.turn();
    desk.turn();

    assertThat(posted(Desk.PROD)).hasSize(1);
    assertThat(desk.calls(POST)).isEqualTo(1);
    assertThat(desk.stores.notices().toPublish()).isEmpty();
  }

  @Test
  void anArchivedChannelHoldsUpNoOtherAndCatchesUpInOrder() {
    desk.archive(Desk.PROD);
    pollingFails("prod");
    desk.turn();
    pollingRecovers("prod");
    pollingFails("staging");
    desk.turn();
    assertThat(posted(Desk.STAGING)).containsExactly("blind/staging/" + last);
    assertThat(desk.parked()).containsOnlyKeys(Desk.PROD);

    desk.unarchive(Desk.PROD);
    desk.laterTurn();
    // the first was never begun, and the second says what it would have said
    assertThat(posted(Desk.PROD)).containsExactly("sight/prod/" + last);
    assertThat(desk.parked()).isEmpty();
    assertThat(desk.stores.notices().toPublish()).isEmpty();
  }

  @Test
  void anUnknownRefusalIsReportedWithItsChannel() {
    pollingFails("prod");
    desk.workspace
        .faults()
        .next(POST, Integer.MAX_VALUE, new MethodFault.Refused("a_word_of_tomorrow"));
    desk.turn();
    desk.turn();
    assertThat(desk.parked().get(Desk.PROD)).asString().contains("a_word_of_tomorrow");
    assertThat(desk.calls(POST)).isEqualTo(1);

    desk.workspace.faults().clear();
    desk.laterTurn();
    assertThat(posted(Desk.PROD)).hasSize(1);
    assertThat(desk.parked()).isEmpty();
  }

  @Test
  void aChannelThatGivesNoAnswerHoldsUpNoNoticeOfAnother() {
    migrating(Desk.STAGING);
    pollingFails("staging");
    pollingFails("prod");
    desk.turn();
    desk.turn();
    assertThat(posted(Desk.PROD)).containsExactly("blind/prod/" + last);

    desk.workspace.faults().clear();
    desk.turn();
    assertThat(posted(Desk.STAGING)).containsExactly("blind/staging/" + last);
  }

  @Test
  void aCardInAChannelThatGivesNoAnswerHoldsUpNoNoticeOfAnother() {
    migrating(Desk.STAGING);
    desk.offer(Desk.request("staging", "dxvif-3"));
    pollingFails("prod");
    desk.turn();

    assertThat(posted(Desk.PROD)).containsExactly("blind/prod/" + last);
  }

  @Test
  void aTokenThatIsRefusedMeanwhileEndsThePublishing() {
    pollingFails("prod");
    desk.workspace.faults().next(POST, 1, new MethodFault.Refused("token_revoked"));
    desk.workspace.faults().next("auth.test", 1, new MethodFault.Refused("token_revoked"));

    assertThatThrownBy(desk::turn).isInstanceOf(TokenRefused.class);
  }

  @Test
  void theBeginningOfAnOutageIsPostedBeforeItsEnd() {
    pollingFails("prod");
    desk.turn();
    pollingRecovers("prod");
    desk.turn();

    assertThat(posted(Desk.PROD)).containsExactly("blind/prod/" + last, "sight/prod/" + last);
  }

  @Test
  void aRefusedNoticeIsTriedOnceAMinuteAndHoldsUpNoOther() {
    pollingFails("prod");
    desk.workspace.faults().next(POST, 4, new MethodFault.Refused("no_such_word"));
    desk.turn();
    int calls = desk.calls(POST);
    desk.turn();
    assertThat(desk.calls(POST)).isEqualTo(calls);

    desk.workspace.faults().clear();
    desk.laterTurn();
    assertThat(posted(Desk.PROD)).hasSize(1);
  }

  @Test
  void aDigestIsPostedOnItsDayOrNever() {
    desk.offer(Desk.FIRST);
    desk.archive(Desk.PROD);
    digest();
    desk.turn();
    desk.clock.advance(Duration.ofDays(1));
    desk.unarchive(Desk.PROD);
    desk.turn();
    assertThat(posted(Desk.PROD)).isEmpty();

    digest();
    desk.turn();
    assertThat(posted(Desk.PROD)).containsExactly("digest/" + Desk.PROD + "/2026-11-24");
  }

  @Test
  void aDigestOfNothingIsNotPosted() {
    digest();
    desk.turn();

    assertThat(desk.calls(POST)).isZero();
    assertThat(desk.stores.notices().toPublish()).isEmpty();
  }

  @Test
  void anAccountThatWasRemovedGetsNoNotices() {
    desk.restart(Desk.account("staging", Desk.STAGING));
    pollingFails("prod");
    desk.turn();

    assertThat(desk.calls(POST)).isZero();
  }

  /** Makes Slack answer every post to the channel with an error of its own. */
  private void migrating(String channel) {
    desk.workspace
        .faults()
        .next(
            POST,
            arguments -> arguments.path("channel").asText().equals(channel),
            Integer.MAX_VALUE,
            new MethodFault.Refused("external_channel_migrating"));
  }

  private void pollingFails(String account) {
    desk.clock.advance(Duration.ofMinutes(1));
    desk.stores
        .notices()
        .add(
            new Notice.PollOutageBegan(
                desk.clock.instant(), account, Optional.of(last), Reason.quoted("No key.")));
  }

  private void pollingRecovers(String account) {
    desk.clock.advance(Duration.ofMinutes(1));
    Instant now = desk.clock.instant();
    desk.stores
        .notices()
        .add(
            new Notice.PollOutageEnded(
                now, account, Optional.of(last), Optional.of(last), List.of(), 0));
  }

  private void digest() {
    Instant now = desk.clock.instant();
    LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
    desk.stores.notices().add(new Notice.Digest(now, "prod", Desk.PROD, today));
  }

  private List<String> posted(String channel) {
    return desk.workspace.snapshot().messages().stream()
        .filter(message -> message.channel().equals(channel))
        .map(NoticePublisherTest::key)
        .filter(key -> !key.isEmpty())
        .toList();
  }

  private static String key(WorkspaceMessage message) {
    return message.metadata().map(it -> it.at("/event_payload/key").asText()).orElse("");
  }
}
