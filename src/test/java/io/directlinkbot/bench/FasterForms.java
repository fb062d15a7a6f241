package io.directlinkbot.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.image.ImageRecipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Prepares what makes the bot start faster: the cache of classes that {@code bin/directlink-bot}
 * makes, and what the Dockerfile makes. Both are made anew, because Java compares paths and times.
 */
final class FasterForms {
  private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";
  private static final Path SOURCES =
      Path.of("src", "test", "java", "io", "directlinkbot", "image");

  private final Path folder;

  /**
   * Starts without forms.
   *
   * @param folder for what is made
   */
  FasterForms(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /** Returns the form of {@code bin/directlink-bot} with its cache. */
  BotForm cached(Path jar) throws IOException, InterruptedException {
    Path cache = emptied("command").resolve("cache.aot");
    BotForm plain = BotForm.plain(jar.toAbsolutePath());
    train(jar, cache, plain);
    return plain.with(cache, BotForm.Kind.CACHED);
  }

  /**
   * Returns the form of the image: its Java, its libraries in jars of their own, its cache.
   *
   * @param jar with all classes
   * @param original the jar of the bot alone
   * @param libraries the folder of all others
   */
  BotForm image(Path jar, Path original, Path libraries) throws IOException, InterruptedException {
    Path made = emptied("image");
    Path runtime = made.resolve("runtime");
    Path app = made.resolve("app");
    run(ImageRecipe.ofTheDockerfile().jlink(runtime));
    run(
        List.of(
            BotForm.JAVA,
            SOURCES.resolve("ImageFolder.java").toString(),
            original.toString(),
            libraries.toString(),
            Files.createDirectory(app).toString(),
            "Linux/" + (System.getProperty("os.arch").equals("aarch64") ? "aarch64" : "x86_64")));
    BotForm form =
        new BotForm(
            BotForm.Kind.IMAGE,
            runtime.resolve("bin").resolve("java").toString(),
            List.of("-Dorg.sqlite.lib.path=" + app.resolve("native")),
            app.resolve("directlink-bot.jar"));
    Path cache = made.resolve("cache.aot");
    train(jar, cache, form);
    return form.with(cache, BotForm.Kind.IMAGE);
  }

  private Path emptied(String name) throws IOException {
    Path part = folder.resolve(name);
    if (Files.exists(part)) {
      try (Stream<Path> old = Files.walk(part)) {
        for (Path each : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    return Files.createDirectories(part);
  }

  /** Has a bot of this form write its cache. */
  private static void train(Path jar, Path cache, BotForm form)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                BotForm.JAVA,
                NATIVE,
                "-cp",
                jar.toString(),
                SOURCES.resolve("TrainingRun.java").toString()));
    command.add(form.java());
    command.addAll(form.options());
    command.addAll(
        List.of(
            "-XX:-AOTRecordTraining",
            "-XX:AOTCacheOutput=" + cache,
            "-Xlog:disable",
            "-Xlog:all=error:stderr",
            "-jar",
            form.jar().toString()));
    run(command);
  }

  private static void run(List<String> command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command + " failed: " + said);
    }
  }
}
