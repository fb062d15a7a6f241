package io.directlinkbot.journal;

import io.directlinkbot.store.SqliteFile;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteNoticesTest extends NoticeLogTest {
  @TempDir private static Path folder;

  SqliteNoticesTest() {
    super(new SqliteFile(folder));
  }
}
