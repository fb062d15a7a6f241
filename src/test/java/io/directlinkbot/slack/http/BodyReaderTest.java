package io.directlinkbot.slack.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BodyReaderTest {
  private static final int STEP = 8 << 10;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, STEP - 1, STEP, STEP + 1, BodyReader.MOST_BYTES})
  void readsUpToTheLimit(int length) throws Exception {
    byte[] body = bytes(length);

    assertThat(new BodyReader().read(new ByteArrayInputStream(body))).isEqualTo(body);
  }

  @Test
  void readsNotMuchPastTheLimit() {
    ByteArrayInputStream endless = new ByteArrayInputStream(bytes(2 * BodyReader.MOST_BYTES));

    assertThatThrownBy(() -> new BodyReader().read(endless))
        .isInstanceOf(UnreadBodyException.class)
        .extracting(it -> ((UnreadBodyException) it).status())
        .isEqualTo(413);
    assertThat(endless.available()).isEqualTo(BodyReader.MOST_BYTES - STEP);
  }

  @Test
  void aBodyThatComesSlowlyLeavesTheRoomThatItDoesNotUse() throws Exception {
    BodyReader reader = new BodyReader(4 * STEP);
    InputStream slow =
        new SequenceInputStream(
            new ByteArrayInputStream(bytes(STEP)),
            meanwhile(
                () -> {
                  assertThat(reader.read(of(3 * STEP))).hasSize(3 * STEP);
                  assertThatThrownBy(() -> reader.read(of(4 * STEP)))
                      .isInstanceOf(UnreadBodyException.class)
                      .extracting(it -> ((UnreadBodyException) it).status())
                      .isEqualTo(503);
                }));

    assertThat(reader.read(slow)).hasSize(STEP);
    // all of it is free again
    assertThat(reader.read(of(4 * STEP))).hasSize(4 * STEP);
  }

  @Test
  void theRoomOfABodyThatBreaksOffIsFreeAgain() throws Exception {
    BodyReader reader = new BodyReader(STEP);
    InputStream cut =
        new SequenceInputStream(
            of(STEP),
            meanwhile(
                () -> {
                  throw new IOException("cut off");
                }));

    assertThatThrownBy(() -> reader.read(cut)).isInstanceOf(IOException.class);
    assertThat(reader.read(of(STEP))).hasSize(STEP);
  }

  private static InputStream of(int length) {
    return new ByteArrayInputStream(bytes(length));
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int index = 0; index < length; index++) {
      bytes[index] = (byte) (index % 251);
    }
    return bytes;
  }

  /** An empty stream that does something when it is read. */
  private static InputStream meanwhile(Action action) {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        try {
          action.run();
        } catch (UnreadBodyException unexpected) {
          throw new AssertionError(unexpected);
        }
        return -1;
      }
    };
  }

  private interface Action {
    void run() throws IOException, UnreadBodyException;
  }
}
