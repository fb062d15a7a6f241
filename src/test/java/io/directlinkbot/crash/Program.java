package io.directlinkbot.crash;

import io.directlinkbot.Main;
import io.directlinkbot.image.JavaOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How Java is told to be the bot: the packaged jar where the build names it in {@code crash.jar},
 * else the classes of this very test, for a run from an editor.
 */
final class Program {
  private static final Optional<Path> JAR =
      Optional.ofNullable(System.getProperty("crash.jar")).map(Path::of);

  private Program() {}

  /** Keeps the classes that it loaded, at its normal end: each start after that costs half. */
  static List<String> rehearse(Path config) throws IOException {
    if (JAR.isEmpty()) {
      return run(config);
    }
    Files.deleteIfExists(archive(JAR.get()));
    return command(
        List.of("-XX:ArchiveClassesAtExit=" + archive(JAR.get()), "-jar", JAR.get().toString()),
        config);
  }

  static List<String> run(Path config) throws IOException {
    return command(JAR.map(Program::jar).orElseGet(Program::classes), config);
  }

  private static List<String> jar(Path jar) {
    return List.of("-XX:SharedArchiveFile=" + archive(jar), "-jar", jar.toString());
  }

  private static Path archive(Path jar) {
    return jar.resolveSibling("crash.jsa");
  }

  private static List<String> classes() {
    return List.of("-cp", System.getProperty("java.class.path"), Main.class.getName());
  }

  private static List<String> command(List<String> program, Path config) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JavaOptions.ofTheCommand());
    command.addAll(program);
    command.addAll(List.of("run", "--config", config.toString()));
    return command;
  }
}
