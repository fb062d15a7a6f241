package io.directlinkbot.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.problem.StoreProblem;
import io.directlinkbot.request.Examples;
import io.directlinkbot.store.SqliteFile;
import io.directlinkbot.store.Store;
import io.directlinkbot.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteJournalTest extends JournalTest {
  @TempDir private static Path folder;

  SqliteJournalTest() {
    super(new SqliteFile(folder));
  }

  @Test
  void refusesASecondOwner() {
    assertThatThrownBy(() -> Store.open(url()))
        .isInstanceOf(StoreException.class)
        .hasMessage(StoreProblem.HELD.with(url().substring("jdbc:sqlite:".length())).sentence());
  }

  @Test
  void saysPlainlyThatAFolderCanNotBeUsed() {
    assertThatThrownBy(() -> Store.open("jdbc:sqlite:/proc/none/journal.db"))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("can't be opened");
  }

  @Test
  void isReadableByItsOwnerAlone() throws Exception {
    journal.append(Examples.ID, 1, Examples.offered());

    try (Stream<Path> files = Files.list(file().getParent())) {
      assertThat(files.filter(file -> !file.toString().endsWith(".lock")))
          .isNotEmpty()
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .as("%s", file)
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void saysPlainlyThatAFileIsNoStoreAndLetsGoOfIt() throws Exception {
    store.close();
    Path file = file();
    Files.writeString(file, "This is not a database, and long enough to be looked at.".repeat(99));
    assertThatThrownBy(() -> Store.open(url()))
        .isInstanceOf(StoreException.class)
        .hasMessageContaining("is not a SQLite database");

    Files.delete(file);
    open();
    assertThat(journal.open()).isEmpty();
  }

  private Path file() {
    return Path.of(url().substring("jdbc:sqlite:".length()));
  }
}
