package io.directlinkbot.journal.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.store.SqliteFile;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SqliteChainCheckTest extends ChainCheckTest {
  @TempDir private static Path folder;

  SqliteChainCheckTest() {
    super(new SqliteFile(folder));
  }

  @Override
  String withoutWaitingForTheDisk() {
    return "pragma synchronous = off";
  }

  @Test
  void findsANumberThatOnlyBeginsLikeOne() throws Exception {
    edit("update event set number = '3x'" + row(3));

    assertThat(findings())
        .contains(fault(3, "is missing"))
        .extracting(ChainFault::number)
        .contains("3x");
  }
}
