package io.directlinkbot.sandbox.cloud.recorded;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.sandbox.cloud.protocol.Request;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request that a real command-line client sent.
 *
 * @param source file and section it stands in
 * @param head request line and headers, a line each
 */
public record RecordedRequest(String source, List<String> head, String body) {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX", Locale.ROOT);

  /** The bytes as they went over the wire. */
  public byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes((String.join("\r\n", head) + "\r\n\r\n").getBytes(UTF_8));
    all.writeBytes(body.getBytes(UTF_8));
    return all.toByteArray();
  }

  public String header(String name) {
    return parsed().header(name).orElseThrow();
  }

  public Instant signedAt() {
    return DATE.parse(header("x-amz-date"), Instant::from);
  }

  public Request parsed() {
    String[] line = head.getFirst().split(" ", -1);
    Map<String, List<String>> headers = new LinkedHashMap<>();
    head.stream()
        .skip(1)
        .map(header -> header.split(": ", 2))
        .forEach(header -> headers.put(header[0].toLowerCase(Locale.ROOT), List.of(header[1])));
    return new Request(line[0], line[1], "", headers, body.getBytes(UTF_8));
  }

  /** The same request with something in its body changed to something of the same length. */
  public RecordedRequest withBody(String changed) {
    return new RecordedRequest(source, head, changed);
  }

  static RecordedRequest parse(String source, String section) {
    String[] parts = section.split("\n\n", 2);
    List<String> head = Arrays.asList(parts[0].split("\n", -1));
    RecordedRequest whole = new RecordedRequest(source, head, parts[1]);
    int length = Integer.parseInt(whole.header("content-length"));
    return whole.withBody(parts[1].substring(0, length));
  }

  @Override
  public String toString() {
    return source;
  }
}
