package io.directlinkbot.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Java that the Dockerfile makes for the image.
 *
 * @param options of every start
 * @param modules separated by commas
 * @param locales separated by commas
 */
public record ImageRecipe(String options, String modules, String locales) {
  private static final Path DOCKERFILE = Path.of("Dockerfile");
  private static final Pattern OPTIONS = Pattern.compile("ARG JAVA_OPTIONS=\"([^\"]+)\"");
  private static final Pattern MODULES = Pattern.compile("--add-modules ([a-z.,]+)");
  private static final Pattern LOCALES = Pattern.compile("--include-locales=([a-z,]+)");

  /** Reads the Dockerfile, which has to be in the current folder. */
  public static ImageRecipe ofTheDockerfile() throws IOException {
    String lines = Files.readString(DOCKERFILE).replace("\\\n", "");
    return new ImageRecipe(found(OPTIONS, lines), found(MODULES, lines), found(LOCALES, lines));
  }

  /** Returns the command that makes it. */
  public List<String> jlink(Path target) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
        "--output",
        target.toString(),
        "--no-header-files",
        "--no-man-pages",
        "--include-locales=" + locales,
        "--add-options=" + options,
        "--add-modules",
        modules);
  }

  private static String found(Pattern pattern, String lines) throws IOException {
    Matcher matcher = pattern.matcher(lines);
    if (!matcher.find()) {
      throw new IOException(DOCKERFILE + " has no " + pattern);
    }
    return matcher.group(1);
  }
}
