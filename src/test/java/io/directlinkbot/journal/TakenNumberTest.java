package io.directlinkbot.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.notice.Announcement;
import io.directlinkbot.problem.StoreProblem;
import io.directlinkbot.request.Examples;
import io.directlinkbot.store.Store;
import io.directlinkbot.store.StoreException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Other bots that are always faster to take the next number of an announcement. */
final class TakenNumberTest {
  @TempDir private Path folder;

  @Test
  void isSaidAfterSomeTries() {
    try (Store store = Store.open("jdbc:sqlite:" + folder.resolve("bot.db"))) {
      store
          .jdbi()
          .useHandle(
              handle ->
                  handle.execute(
                      "create trigger faster before insert on expectation"
                          + " begin select raise(ignore); end"));
      AnnouncementLog log = new AnnouncementLog(store);

      StoreException taken =
          catchThrowableOfType(
              StoreException.class, () -> log.add("said", TakenNumberTest::announcement));

      assertThat(taken.diagnosis().problem()).isEqualTo(StoreProblem.NUMBER_TAKEN);
      assertThat(taken).hasMessageEndingWith(": announce it again.");
    }
  }

  private static Announcement announcement(int number) {
    return new Announcement(
        number,
        "C1",
        Examples.ALICE,
        Examples.NOW,
        "dxcon-12345678",
        Optional.empty(),
        Optional.empty(),
        "a note");
  }
}
