package io.directlinkbot.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.notice.Announcement;
import io.directlinkbot.request.Examples;
import io.directlinkbot.store.Database;
import io.directlinkbot.store.Store;
import io.directlinkbot.store.StoreTest;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

abstract class AnnouncementLogTest extends StoreTest {
  AnnouncementLogTest(Database database) {
    super(database);
  }

  @Test
  void giveBackWhatWasSaidAfterARestart() {
    Announcement whole = add("1", true);
    Announcement bare = add("2", false);
    store.close();
    open();

    assertThat(whole.number()).isEqualTo(1);
    assertThat(expectations().open()).containsExactly(whole, bare);
  }

  @Test
  void countWhatIsDeliveredTwiceOnce() {
    Announcement first = add("1", true);
    Announcement again = add("1", false);

    assertThat(again).isEqualTo(first);
    assertThat(expectations().open()).containsExactly(first);
  }

  @Test
  void giveEachANumberOfItsOwnWhoeverIsThere() throws Exception {
    try (Store second = opensSecond() ? Store.open(url()) : null;
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(
          IntStream.range(0, 20)
              .<Callable<AnnouncementLog.Added>>mapToObj(
                  each -> {
                    Store used = second != null && each % 2 == 0 ? second : store;
                    return () ->
                        new AnnouncementLog(used)
                            .add("said " + each, number -> announcement(number, "note " + each));
                  })
              .toList());
    }
    assertThat(expectations().open())
        .extracting(Announcement::number)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
  }

  @Test
  void areMetByOneRequestOrTakenBackOnce() {
    Announcement met = add("1", true);
    Announcement back = add("2", false);

    assertThat(expectations().met(met, Examples.ID)).isTrue();
    assertThat(expectations().met(met, Examples.ID.next())).isFalse();
    assertThat(expectations().cancel(met.number(), "C1", Examples.NOW)).isFalse();
    assertThat(expectations().cancel(back.number(), "C2", Examples.NOW)).isFalse();
    assertThat(expectations().cancel(back.number(), "C1", Examples.NOW)).isTrue();
    assertThat(expectations().cancel(back.number(), "C1", Examples.NOW)).isFalse();
    assertThat(expectations().met(back, Examples.ID)).isFalse();
    assertThat(expectations().open()).isEmpty();
  }

  @Test
  void keepOneOfThoseThatSayTheSameWhileItIsOpen() {
    Announcement first = add("1", true);
    AnnouncementLog.Added again = expectations().add("2", number -> announcement(number, true));
    expectations().cancel(first.number(), "C1", Examples.NOW);
    AnnouncementLog.Added anew = expectations().add("3", number -> announcement(number, true));

    assertThat(again).isEqualTo(new AnnouncementLog.Added(first, true));
    assertThat(anew.before()).isFalse();
    assertThat(expectations().open()).containsExactly(anew.announcement());
  }

  /** Whether another bot can work on the same store. */
  abstract boolean opensSecond();

  private AnnouncementLog expectations() {
    return new AnnouncementLog(store);
  }

  private Announcement add(String said, boolean whole) {
    return expectations().add(said, number -> announcement(number, whole)).announcement();
  }

  private static Announcement announcement(int number, boolean whole) {
    return announcement(number, whole ? "for the new site" : "");
  }

  /** Without a note it has neither VLAN nor day. */
  private static Announcement announcement(int number, String note) {
    boolean whole = !note.isEmpty();
    return new Announcement(
        number,
        "C1",
        Examples.ALICE,
        Examples.NOW,
        "dxcon-12345678",
        whole ? Optional.of(101) : Optional.empty(),
        whole ? Optional.of(LocalDate.of(2026, 12, 1)) : Optional.empty(),
        note);
  }
}
