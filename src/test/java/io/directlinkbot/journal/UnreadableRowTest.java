package io.directlinkbot.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.problem.StoreProblem;
import io.directlinkbot.store.StoreException;
import org.junit.jupiter.api.Test;

/** A row that somebody edited, or that a newer bot wrote. */
final class UnreadableRowTest {
  @Test
  void isNamedWithWhatToDo() {
    StoreException unread =
        catchThrowableOfType(StoreException.class, () -> EventJson.read("{\"type\": \"later\"}"));

    assertThat(unread.diagnosis().problem()).isEqualTo(StoreProblem.UNREADABLE_ROW);
    assertThat(unread).hasMessageContaining("later").hasMessageContaining("audit --verify");
  }
}
