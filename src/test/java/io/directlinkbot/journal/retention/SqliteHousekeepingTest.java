package io.directlinkbot.journal.retention;

import io.directlinkbot.store.SqliteFile;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteHousekeepingTest extends HousekeepingTest {
  @TempDir private static Path folder;

  SqliteHousekeepingTest() {
    super(new SqliteFile(folder));
  }
}
