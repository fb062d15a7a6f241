package io.directlinkbot.slack.publish;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.PollKey;
import io.directlinkbot.notice.Announcement;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.request.Examples;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Announcements are read when there is news of them, and not judged by what was read before. */
final class AnnouncedArrivalsTest {
  @TempDir private Path folder;
  private Desk desk;
  private Announcement announced;

  @BeforeEach
  void announce() {
    desk = new Desk(folder);
    announced =
        desk.stores
            .announcements()
            .add(
                "a command",
                number ->
                    new Announcement(
                        number,
                        Desk.PROD,
                        Examples.ALICE,
                        desk.clock.instant(),
                        Examples.waiting().connection(),
                        Optional.empty(),
                        Optional.of(LocalDate.ofInstant(desk.clock.instant(), ZoneOffset.UTC)),
                        ""))
            .announcement();
    desk.turn();
  }

  @AfterEach
  void close() {
    desk.close();
  }

  @Test
  void oneThatDidNotComeIsReported() {
    pollThreeDaysLater();
    desk.turn();

    assertThat(desk.stores.notices().find(report().key())).isPresent();
  }

  @Test
  void oneThatCameIsNotReportedThoughNothingElseHappens() {
    desk.offer(Desk.FIRST);
    desk.turn();
    assertThat(desk.journal.find(Desk.FIRST).orElseThrow().expected()).isPresent();
    pollThreeDaysLater();
    desk.turn();

    assertThat(desk.stores.notices().find(report().key())).isEmpty();
  }

  /** Nobody has to wait for it here, and the person who announced it is not asked about it. */
  @Test
  void oneThatWasAcceptedElsewhereBeforeItWasMatchedCounts() {
    desk.offer(Desk.FIRST);
    desk.see(Desk.FIRST, State.AVAILABLE);
    desk.turn();
    assertThat(desk.journal.find(Desk.FIRST).orElseThrow().expected()).isPresent();
    pollThreeDaysLater();
    desk.turn();

    assertThat(desk.stores.notices().find(report().key())).isEmpty();
  }

  private Notice.NotArrived report() {
    return new Notice.NotArrived(desk.clock.instant(), "prod", announced);
  }

  private void pollThreeDaysLater() {
    desk.clock.advance(Duration.ofDays(3));
    AccountView prod = Desk.account("prod", Desk.PROD);
    desk.stores
        .polls()
        .completed(
            new PollKey(prod.account().name(), prod.account().place()), desk.clock.instant());
  }
}
