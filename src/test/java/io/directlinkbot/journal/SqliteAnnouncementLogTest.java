package io.directlinkbot.journal;

import io.directlinkbot.store.SqliteFile;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteAnnouncementLogTest extends AnnouncementLogTest {
  @TempDir private static Path folder;

  SqliteAnnouncementLogTest() {
    super(new SqliteFile(folder));
  }

  @Override
  boolean opensSecond() {
    return false;
  }
}
