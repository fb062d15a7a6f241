package io.directlinkbot.journal;

import io.directlinkbot.store.SqliteFile;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteExpectationsTest extends AnnouncementLogTest {
  @TempDir private static Path folder;

  SqliteExpectationsTest() {
    super(new SqliteFile(folder));
  }

  @Override
  boolean opensSecond() {
    return false;
  }
}
