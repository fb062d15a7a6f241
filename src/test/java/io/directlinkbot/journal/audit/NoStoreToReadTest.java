package io.directlinkbot.journal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.problem.KnownProblem;
import io.directlinkbot.problem.StoreProblem;
import io.directlinkbot.store.StoreException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading a history where there is none. */
final class NoStoreToReadTest {
  @TempDir private Path folder;

  @Test
  void saysWhatIsThereInstead() throws Exception {
    Path other = Files.writeString(folder.resolve("other.db"), "no database, ".repeat(99));

    assertThat(problem(other)).isEqualTo(StoreProblem.NOT_READABLE);
    assertThat(problem(folder.resolve("none.db"))).isEqualTo(StoreProblem.ABSENT);
  }

  private static KnownProblem problem(Path file) {
    return catchThrowableOfType(
            StoreException.class, () -> ReadOnlyStore.open("jdbc:sqlite:" + file))
        .diagnosis()
        .problem();
  }
}
