package io.directlinkbot.crash;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.Main;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/** The real command, {@code run}, in a Java of its own. */
final class BotProcess {
  private final Process process;

  private BotProcess(Process process) {
    this.process = process;
  }

  /** Starts it; what it logs is added to the file. */
  static BotProcess start(Path config, Path log) throws IOException {
    return new BotProcess(
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "run",
                "--config",
                config.toString())
            .redirectErrorStream(true)
            .redirectOutput(Redirect.appendTo(log.toFile()))
            .start());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** Completes when it ends, however it does. */
  CompletableFuture<Process> end() {
    return process.onExit();
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
