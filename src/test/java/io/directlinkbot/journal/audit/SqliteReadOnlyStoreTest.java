package io.directlinkbot.journal.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.request.Examples;
import io.directlinkbot.store.SqliteFile;
import io.directlinkbot.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteReadOnlyStoreTest extends ReadOnlyStoreTest {
  @TempDir private static Path folder;

  SqliteReadOnlyStoreTest() {
    super(new SqliteFile(folder));
  }

  @Test
  void readsWhatAStoppedBotLeftAndABotCanStartAfterIt() {
    journal.append(Examples.ID, 1, Examples.offered());
    store.close();

    try (ReadOnlyStore read = ReadOnlyStore.open(url())) {
      assertThat(read.verify().events()).isEqualTo(1);
      open();
      assertThat(journal.append(Examples.ID, 2, Examples.claimed())).isTrue();
      assertThat(read.verify().events()).isEqualTo(1);
    }
  }

  @Test
  void isRefusedWhenTheFileDoesNotExistAndMakesNone(@TempDir Path empty) {
    refused(empty.resolve("sub/journal.db"), "does not exist");

    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void isRefusedWhenNoBotEverWroteThere(@TempDir Path other) throws Exception {
    refused(Files.createFile(other.resolve("journal.db")), "no bot has written to it");
  }

  @Test
  void isRefusedWhenTheFileIsNoDatabase(@TempDir Path other) throws Exception {
    Path file = other.resolve("journal.db");

    refused(Files.writeString(file, "not a database ".repeat(1_000), UTF_8), "can't be read");
  }

  @Test
  void isRefusedWhenTheUrlIsNone() {
    assertThatThrownBy(() -> ReadOnlyStore.open("jdbc:h2:mem"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("write jdbc:sqlite:FILE");
  }

  private static void refused(Path file, String why) {
    assertThatThrownBy(() -> ReadOnlyStore.open("jdbc:sqlite:" + file))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(why)
        .hasMessageNotContaining("\n");
  }
}
