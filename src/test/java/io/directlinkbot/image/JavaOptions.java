package io.directlinkbot.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The options with which {@code bin/directlink-bot} starts Java. */
public final class JavaOptions {
  private static final Path COMMAND = Path.of("bin", "directlink-bot");
  private static final Pattern OPTIONS =
      Pattern.compile("^options=\"([^\"]+)\"", Pattern.MULTILINE);

  private JavaOptions() {}

  /** Reads them from the command, which has to be below the current folder. */
  public static List<String> ofTheCommand() throws IOException {
    Matcher options = OPTIONS.matcher(Files.readString(COMMAND));
    if (!options.find()) {
      throw new IOException(COMMAND + " has no options");
    }
    return List.of(options.group(1).strip().split("\\s+", -1));
  }
}
