package io.directlinkbot.directlink.aws.keys;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/**
 * What a program prints, read while it runs. One that leaves another behind, as an agent, ends
 * without the end of its output: the other holds that open.
 */
record ProcessOutput(ByteArrayOutputStream bytes, Thread reader) {
  private static final Duration AFTER_THE_END = Duration.ofSeconds(2);

  static ProcessOutput by(InputStream stream) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Thread reader =
        Thread.ofPlatform()
            .daemon()
            .name("credential_process")
            .start(
                () -> {
                  try (stream) {
                    stream.transferTo(bytes);
                  } catch (IOException e) {
                    // what came until then has to do
                  }
                });
    return new ProcessOutput(bytes, reader);
  }

  /** All of it, once the program has ended. */
  byte[] all() throws InterruptedException {
    boolean _ = reader.join(AFTER_THE_END);
    return bytes.toByteArray();
  }
}
