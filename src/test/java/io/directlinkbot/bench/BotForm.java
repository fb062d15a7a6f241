package io.directlinkbot.bench;

import io.directlinkbot.image.JavaOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a build of the bot starts.
 *
 * @param java the command
 * @param options of Java
 * @param jar the bot
 */
record BotForm(Kind kind, String java, List<String> options, Path jar) {
  /** What was prepared for a fast start. */
  enum Kind {
    /** Nothing. */
    PLAIN,
    /** The cache of classes of {@code bin/directlink-bot}. */
    CACHED,
    /** What the Dockerfile makes. */
    IMAGE
  }

  /** The Java of this process. */
  static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** Options for whatever runs on Java, for example those of a profiler. */
  private static final List<String> MORE =
      System.getProperty("bench.java", "").isBlank()
          ? List.of()
          : List.of(System.getProperty("bench.java").trim().split("\\s+", -1));

  BotForm {
    options = List.copyOf(options);
  }

  /** Returns the form with the options of {@code bin/directlink-bot}. */
  static BotForm plain(Path jar) throws IOException {
    return new BotForm(Kind.PLAIN, JAVA, JavaOptions.ofTheCommand(), jar);
  }

  /** Returns the same with a cache of classes. */
  BotForm with(Path cache, Kind made) {
    List<String> all = new ArrayList<>(options);
    all.addAll(List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=off", "-Xlog:cds*=off"));
    return new BotForm(made, java, all, jar);
  }

  /** Returns the whole command. */
  List<String> command(String... program) {
    return Stream.of(Stream.of(java), options.stream(), MORE.stream(), Stream.of(program))
        .flatMap(each -> each)
        .toList();
  }
}
