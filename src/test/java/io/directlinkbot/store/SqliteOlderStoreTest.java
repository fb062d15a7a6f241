package io.directlinkbot.store;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

final class SqliteOlderStoreTest extends OlderStoreTest {
  @TempDir private static Path folder;

  SqliteOlderStoreTest() {
    super(new SqliteFile(folder));
  }

  @Override
  @BeforeEach
  void makeNew() throws Exception {
    super.makeNew();
    Files.createDirectories(Path.of(url().substring("jdbc:sqlite:".length())).getParent());
  }
}
