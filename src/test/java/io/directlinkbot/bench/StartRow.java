package io.directlinkbot.bench;

import io.directlinkbot.image.StartTimes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** From the start of a bot that knows its store until {@code /readyz} answers 200. */
record StartRow(String name) implements Row {
  private static final int STARTS = 9;

  @Override
  public boolean fits(Contender bot) {
    return bot.isWhole();
  }

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    BotForm form = ((Contender.Whole) bot).form();
    Path folder = Files.createTempDirectory("bench-start");
    Files.createDirectory(folder.resolve("config"));
    Files.createDirectory(folder.resolve("data"));
    StartTimes times =
        StartTimes.of(
            STARTS, folder, form.command("-jar", form.jar().toAbsolutePath().toString(), "run"));
    return List.of(
        Figure.millis("start → ready, median", times.ready()),
        Figure.millis("start → ready, best", times.best()),
        Figure.millis("CPU until then", times.cpu()),
        new Figure("resident", "MB", times.resident()));
  }
}
