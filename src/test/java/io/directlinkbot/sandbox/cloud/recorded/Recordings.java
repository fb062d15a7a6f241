package io.directlinkbot.sandbox.cloud.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The exchanges under {@code wire/}: what real clients sent, and the answers they took. */
public final class Recordings {
  private Recordings() {}

  public static List<RecordedRequest> all() {
    try (Stream<Path> files = Files.list(folder())) {
      return files.sorted().flatMap(file -> requests(file).stream()).toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The only request, or the first, of the file. */
  public static RecordedRequest request(String file) {
    return requests(folder().resolve(file)).getFirst();
  }

  /** The body of the answer that the client took. */
  public static String answer(String file) {
    String text = read(folder().resolve(file));
    return text.substring(text.indexOf("\n\n", text.indexOf("\n<<< "))).strip();
  }

  private static List<RecordedRequest> requests(Path file) {
    String exchange = read(file).split("\n<<< ", 2)[0];
    return Arrays.stream(exchange.split("\n>>> ", -1))
        .skip(1)
        .map(section -> section.split("\n", 2))
        .map(parts -> RecordedRequest.parse(file.getFileName() + " " + parts[0], parts[1]))
        .toList();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path folder() {
    try {
      return Path.of(Objects.requireNonNull(Recordings.class.getResource("/wire"), "wire").toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
