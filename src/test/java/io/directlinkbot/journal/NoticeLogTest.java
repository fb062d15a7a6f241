package io.directlinkbot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.notice.Announcement;
import io.directlinkbot.notice.Notice;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Examples;
import io.directlinkbot.store.Database;
import io.directlinkbot.store.StoreTest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class NoticeLogTest extends StoreTest {
  private static final Instant NOW = Examples.NOW;
  private static final Optional<Instant> LAST = Optional.of(NOW.minusSeconds(600));
  private static final Notice.PollOutageBegan BLIND =
      new Notice.PollOutageBegan(NOW, "prod", LAST, Reason.quoted("The key is refused."));

  NoticeLogTest(Database database) {
    super(database);
  }

  @Test
  void givesBackEveryKindAfterARestartTheOldestFirst() {
    List<Notice> all =
        List.of(
            new Notice.PollOutageBegan(
                NOW.plusMillis(500), "prod", Optional.empty(), Reason.quoted("No key.")),
            BLIND,
            new Notice.PollOutageEnded(
                NOW.plusSeconds(9), "prod", LAST, Optional.of(NOW), List.of(Examples.ID), 2),
            new Notice.Digest(NOW.plusSeconds(8), "prod", "C1", LocalDate.of(2026, 11, 23)),
            new Notice.NotArrived(NOW.plusSeconds(7), "prod", announcement(4)));
    all.forEach(notice -> assertThat(new NoticeLog(store).add(notice)).isTrue());
    store.close();
    open();

    assertThat(new NoticeLog(store).toPublish())
        .containsExactly(all.get(1), all.get(0), all.get(4), all.get(3), all.get(2));
  }

  @Test
  void takesEachKeyOnce() {
    NoticeLog notices = new NoticeLog(store);
    List<String> told = new ArrayList<>();
    notices.onAdd(() -> told.add("told"));

    assertThat(notices.add(BLIND)).isTrue();
    assertThat(
            notices.add(
                new Notice.PollOutageBegan(
                    NOW.plusSeconds(1), "prod", LAST, Reason.quoted("Else."))))
        .isFalse();

    assertThat(notices.toPublish()).containsExactly(BLIND);
    assertThat(told).hasSize(1);
  }

  @Test
  void letsOnlyOneOfManyBringANotice() throws Exception {
    NoticeLog notices = new NoticeLog(store);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Boolean> attempt = () -> notices.add(BLIND);
      long winners = 0;
      for (Future<Boolean> each :
          threads.invokeAll(IntStream.range(0, 20).mapToObj(_ -> attempt).toList())) {
        winners += each.get() ? 1 : 0;
      }
      assertThat(winners).isEqualTo(1);
    }
  }

  @Test
  void forgetsNoneThatWasTold() {
    NoticeLog notices = new NoticeLog(store);
    notices.add(BLIND);
    notices.published(BLIND);

    assertThat(notices.toPublish()).isEmpty();
    assertThat(notices.add(BLIND)).isFalse();
    assertThat(notices.findOutage("prod", LAST)).contains(BLIND);
    assertThat(notices.findOutage("prod", Optional.of(NOW))).isEmpty();
    assertThat(notices.findOutage("staging", LAST)).isEmpty();
  }

  private static Announcement announcement(int number) {
    return new Announcement(
        number,
        "C1",
        Examples.ALICE,
        NOW,
        "dxcon-12345678",
        Optional.of(101),
        Optional.of(LocalDate.of(2026, 12, 1)),
        "for the new site");
  }
}
