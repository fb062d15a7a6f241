package io.directlinkbot.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The real command, {@code run}, in a Java of its own. */
final class BotProcess {
  private final Process process;

  private BotProcess(Process process) {
    this.process = process;
  }

  /** Starts it; what it logs is added to the file. */
  static BotProcess start(List<String> program, Path log) throws IOException {
    return new BotProcess(
        new ProcessBuilder(program)
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()))
            .start());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** SIGKILL: it gets no chance to do anything more. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM. */
  int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  static String log(Path log) {
    try {
      return Files.exists(log) ? Files.readString(log, UTF_8) : "";
    } catch (IOException unreadable) {
      return unreadable.toString();
    }
  }
}
