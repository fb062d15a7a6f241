package io.directlinkbot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.PollKey;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.log.LogCapture;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A file that is taken away under the bot: what is written to it goes on without an error, and is
 * gone at the next start.
 */
@Isolated("captures what the whole JVM logs")
final class SqliteOutageTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "another file"})
  void isThatTheFileWasRemovedOrReplaced(String there) throws Exception {
    Path file = folder.resolve("bot.db");
    try (Store store = Store.open("jdbc:sqlite:" + file);
        LogCapture log = LogCapture.of(StoreOutage.class)) {
      assertThat(store.findProblem()).isEmpty();
      Files.delete(file);
      if (!there.isEmpty()) {
        Files.writeString(file, there);
      }

      assertThat(store.findProblem())
          .hasValueSatisfying(
              why ->
                  assertThat(why.english())
                      .startsWith("The store " + file + " was removed or replaced")
                      .endsWith("."));
      assertThat(store.findProblem()).isPresent();
      assertThatThrownBy(() -> new Journal(store).followed("prod"))
          .isInstanceOf(JdbiException.class);
      assertThat(log.messages()).hasSize(1);
    }
  }

  @Test
  void isNotWhatStopsTheBot() {
    StoreOutage outage = new StoreOutage("bot.db", _ -> Optional.empty(), () -> {});
    SQLException cutOff = new SQLException("Interrupted during connection acquisition");

    Thread.currentThread().interrupt();
    outage.noteFailedTrial(cutOff);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(outage.problem()).isEmpty();

    outage.noteFailedTrial(cutOff);
    assertThat(outage.problem()).isPresent();
  }

  @Test
  void isOverOnceTheFolderIsBack() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    try (Store store = Store.open("jdbc:sqlite:" + data.resolve("bot.db"))) {
      Files.move(data, folder.resolve("away"));
      assertThat(store.findProblem()).isPresent();
      Files.move(folder.resolve("away"), data);

      assertThat(store.findProblem()).isEmpty();
    }
  }

  @Test
  void isThatTheDiskIsFullUntilThereIsRoomForMoreThanWhatWasThere() {
    try (Store store = Store.open("jdbc:sqlite:" + folder.resolve("bot.db"));
        LogCapture log = LogCapture.of(StoreOutage.class)) {
      PollLog polls = new PollLog(store);
      polls.completed(new PollKey("prod", "here"), Instant.EPOCH);
      store.jdbi().useHandle(handle -> handle.execute("pragma max_page_count = 1"));
      assertThatThrownBy(() -> polls.completed(new PollKey("x".repeat(9_000), ""), Instant.EPOCH))
          .hasMessageContaining("full");

      assertThat(store.findProblem())
          .hasValueSatisfying(why -> assertThat(why.english()).contains("is full"));
      assertThat(store.findProblem()).isPresent();
      assertThat(log.messages()).hasSize(1);
      store.jdbi().useHandle(handle -> handle.execute("pragma max_page_count = 100000"));
      assertThat(store.findProblem()).isEmpty();
      assertThat(polls.last(new PollKey("prod", "here"))).contains(Instant.EPOCH);
      assertThat(log.messages()).hasSize(2);
    }
    assertThat(folder.resolve("bot.db.trial")).doesNotExist();
  }
}
