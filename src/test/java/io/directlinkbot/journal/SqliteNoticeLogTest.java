package io.directlinkbot.journal;

import io.directlinkbot.store.SqliteFile;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

final class SqliteNoticeLogTest extends NoticeLogTest {
  @TempDir private static Path folder;

  SqliteNoticeLogTest() {
    super(new SqliteFile(folder));
  }
}
