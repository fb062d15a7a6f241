package io.directlinkbot.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who takes part in a run. */
final class Contenders {
  /** The bot, from its jar. All others are compared with it. */
  static final String BOT = "now";

  /** The same with the cache of {@code bin/directlink-bot}. */
  static final String CACHED = "now-cached";

  /** The same as the image has it. */
  static final String IMAGE = "now-image";

  static final String AWS = "aws-cli";
  private static final String OSC = "osc-cli";
  private static final Path BUILT = Path.of("target", "directlink-bot.jar");
  private static final Path ORIGINAL = Path.of("target", "original-directlink-bot.jar");
  private static final Path LIBRARIES = Path.of("target", "image-libraries");
  private static final Path NODE = Path.of("bench", "node");

  private final List<Row> rows;
  private final FasterForms forms;

  /**
   * Starts without any.
   *
   * @param rows that are measured
   * @param out for what has to be made
   */
  Contenders(List<Row> rows, Path out) {
    this.rows = rows;
    this.forms = new FasterForms(out.resolve("forms"));
  }

  /**
   * Returns all that can take part here.
   *
   * @param names of other builds
   * @param jars these
   * @param only the names of those that are wanted; empty for all
   */
  List<Contender> with(List<String> names, List<Path> jars, List<String> only)
      throws IOException, InterruptedException {
    List<Contender> all = new ArrayList<>();
    all.add(new Contender.Whole(BOT, BotForm.plain(BUILT)));
    if (isWanted(CACHED, BotForm.Kind.CACHED, only)) {
      all.add(new Contender.Whole(CACHED, forms.cached(BUILT)));
    }
    if (isWanted(IMAGE, BotForm.Kind.IMAGE, only)) {
      all.add(new Contender.Whole(IMAGE, forms.image(BUILT, ORIGINAL, LIBRARIES)));
    }
    for (int number = 0; number < jars.size(); number++) {
      all.add(new Contender.Whole(names.get(number), BotForm.plain(jars.get(number))));
    }
    all.addAll(others());
    return only.isEmpty()
        ? all
        : only.stream()
            .flatMap(name -> all.stream().filter(each -> each.name().equals(name)))
            .toList();
  }

  /** It takes half a minute to make one. */
  private boolean isWanted(String name, BotForm.Kind kind, List<String> only) {
    Contender probe = new Contender.Whole(name, new BotForm(kind, "", List.of(), BUILT));
    return (only.isEmpty() || only.contains(name)) && rows.stream().anyMatch(it -> it.fits(probe));
  }

  private static List<Contender> others() throws IOException, InterruptedException {
    List<Contender> all =
        new ArrayList<>(
            List.of(
                new Contender.OnJava("bolt-tyrus", "Tyrus"),
                new Contender.OnJava("bolt-websocket", "JavaWebSocket")));
    if (Files.exists(NODE.resolve("node_modules"))) {
      all.add(new Contender.OnNode("bolt-js", NODE.resolve("bot.mjs")));
    }
    for (Contender.ByHand each :
        List.of(
            new Contender.ByHand(AWS, CloudTool.AWS), new Contender.ByHand(OSC, CloudTool.OSC))) {
      if (each.tool().isThere()) {
        all.add(each);
      }
    }
    return all;
  }
}
