package io.directlinkbot.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.log.LogCapture;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A file that is taken away under the bot: what is written to it goes on without an error, and is
 * gone at the next start.
 */
final class SqliteTroubleTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"", "another file"})
  void isThatTheFileWasRemovedOrReplaced(String there) throws Exception {
    Path file = folder.resolve("bot.db");
    try (Store store = Store.open("jdbc:sqlite:" + file);
        LogCapture log = LogCapture.of(StoreTrouble.class)) {
      assertThat(store.trouble()).isEmpty();
      Files.delete(file);
      if (!there.isEmpty()) {
        Files.writeString(file, there);
      }

      assertThat(store.trouble())
          .hasValueSatisfying(
              why ->
                  assertThat(why)
                      .startsWith("The store " + file + " was removed or replaced")
                      .endsWith("."));
      assertThat(store.trouble()).isPresent();
      assertThatThrownBy(() -> new Journal(store).followed("prod"))
          .isInstanceOf(JdbiException.class);
      assertThat(log.messages()).hasSize(1);
    }
  }

  @Test
  void isOverOnceTheFolderIsBack() throws Exception {
    Path data = Files.createDirectory(folder.resolve("data"));
    try (Store store = Store.open("jdbc:sqlite:" + data.resolve("bot.db"))) {
      Files.move(data, folder.resolve("away"));
      assertThat(store.trouble()).isPresent();
      Files.move(folder.resolve("away"), data);

      assertThat(store.trouble()).isEmpty();
    }
  }
}
