package io.directlinkbot.slack.view;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.util.diff.DiffUtils;

/**
 * Files that hold what people see, so that a change of it is seen by whoever reviews the change.
 * With {@code -Dgolden.update=true} they are written instead of compared.
 */
public final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/golden");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");
  private static final int LINES_AROUND = 4;

  private Golden() {}

  static void compare(String file, String shown) {
    compare(FOLDER.resolve(file), "GoldenTest", shown);
  }

  /**
   * Compares what is shown with a file, or writes it.
   *
   * @param test that writes the file when it is asked to
   */
  public static void compare(Path path, String test, String shown) {
    try {
      if (UPDATE) {
        Files.createDirectories(Objects.requireNonNull(path.getParent()));
        Files.writeString(path, shown);
        return;
      }
      String expected = Files.exists(path) ? Files.readString(path) : "";
      if (!expected.equals(shown)) {
        fail(
            "%s shows something else. If that is meant: mvn test -Dtest=%s -Dgolden.update=true\n"
                    .formatted(path, test)
                + difference(path, expected, shown));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Names of the files there are. */
  static Set<String> files() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(path -> path.getFileName().toString())
          .collect(Collectors.toCollection(TreeSet::new));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String difference(Path path, String expected, String shown) {
    List<String> before = expected.lines().toList();
    List<String> after = shown.lines().toList();
    return String.join(
        "\n",
        DiffUtils.generateUnifiedDiff(
            path.toString(), "now", before, DiffUtils.diff(before, after), LINES_AROUND));
  }
}
