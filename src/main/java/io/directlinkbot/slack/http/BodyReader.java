package io.directlinkbot.slack.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;

/**
 * Reads bodies into memory, each up to a limit and all together up to another one: anybody may send
 * one, because its signature is known only at its end. A body counts with what has come of it, so
 * one that comes slowly keeps no room from the others. Thread-safe.
 */
final class BodyReader {
  /** 1 MiB; what Slack sends has rarely a tenth of that. */
  static final int MOST_BYTES = 1 << 20;

  /** 24 MiB: a tenth of the heap that the bot is started with. */
  private static final int ALL_BYTES = 24 * MOST_BYTES;

  private static final int STEP = 8 << 10;

  private final Semaphore steps;

  BodyReader() {
    this(ALL_BYTES);
  }

  /**
   * Creates a reader.
   *
   * @param all how many bytes may be kept of all bodies that are being read
   */
  BodyReader(int all) {
    this.steps = new Semaphore(all / STEP);
  }

  /**
   * Reads to the end.
   *
   * @throws UnreadBodyException when the body is too large, or there is no room for it
   * @throws IOException when the client is gone
   */
  byte[] read(InputStream body) throws IOException, UnreadBodyException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream(STEP);
    byte[] step = new byte[STEP];
    int taken = 0;
    try {
      while (true) {
        int length = body.readNBytes(step, 0, STEP);
        if (length == 0) {
          return whole.toByteArray();
        }
        if (whole.size() + length > MOST_BYTES) {
          throw UnreadBodyException.tooLarge();
        }
        if (!steps.tryAcquire()) {
          throw UnreadBodyException.noRoom();
        }
        taken++;
        whole.write(step, 0, length);
      }
    } finally {
      steps.release(taken);
    }
  }
}
