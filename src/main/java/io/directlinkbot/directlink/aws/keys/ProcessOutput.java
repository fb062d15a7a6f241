package io.directlinkbot.directlink.aws.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.regex.Pattern;
import org.apache.commons.text.WordUtils;

/**
 * One output stream of a program, read while the program runs. A program that leaves another
 * behind, such as an agent, ends without ending its output, because the other one holds the stream
 * open.
 */
record ProcessOutput(ByteArrayOutputStream bytes, Thread reader) {
  private static final Duration AFTER_THE_END = Duration.ofSeconds(2);
  private static final Pattern LIKE_A_KEY = Pattern.compile("[A-Za-z0-9+/=_-]{16,}");
  private static final int LONGEST_LINE = 200;

  /** Starts to read a stream, and closes it at its end. */
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
                    // whatever was read until then has to do
                  }
                });
    return new ProcessOutput(bytes, reader);
  }

  /** Returns all of the output. Call it after the program has ended. */
  byte[] all() throws InterruptedException {
    boolean _ = reader.join(AFTER_THE_END);
    return bytes.toByteArray();
  }

  /**
   * Returns the first line as the end of a sentence about a failure, without words that could be a
   * key. Call it after the program has ended.
   */
  String firstLine() throws InterruptedException {
    return new String(all(), UTF_8)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .findFirst()
        .map(line -> LIKE_A_KEY.matcher(line).replaceAll("…"))
        .map(line -> ": " + WordUtils.abbreviate(line, LONGEST_LINE, LONGEST_LINE, "…"))
        .orElse(" and said nothing");
  }
}
