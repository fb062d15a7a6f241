package io.directlinkbot.slack.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.OfferDraft;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.NastyText;
import io.directlinkbot.slack.view.Shown;
import io.directlinkbot.store.SqliteTemplate;
import io.directlinkbot.store.Store;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Ten thousand lines that nobody should type: each is answered once, with what Slack takes, and
 * nothing in it is interpreted. A failure names its seed.
 */
final class GarbageCommandsTest {
  private static final int LINES = 10_000;
  private static final List<String> STARTS =
      List.of(
          "status",
          "gateways",
          "history",
          "health",
          "accept",
          "decline",
          "remind",
          "expect",
          "help",
          "statsu",
          "acept",
          "/directlink status",
          "status dxvif",
          "accept hosted",
          "accept 1 vgw",
          "decline hosted-1",
          "remind hosted-1",
          "history 7d",
          "expect cancel",
          "gateways prod",
          "dxvif-",
          "");

  @TempDir private Path folder;

  @Test
  void areAllAnswered() {
    try (Store store = SqliteTemplate.open(folder)) {
      Journal journal = new Journal(store);
      for (int number = 0; number < 9; number++) {
        offer(journal, number);
      }
      CommandScene scene = new CommandScene(store);
      List<String> problems = new ArrayList<>();
      for (int seed = 0; seed < LINES && problems.size() < 20; seed++) {
        String line = line(new Random(seed));
        for (String problem : problems(scene, line, seed)) {
          problems.add("seed " + seed + ": " + problem);
        }
      }
      assertThat(problems).isEmpty();
    }
  }

  private List<String> problems(CommandScene scene, String line, int seed) {
    List<Message> answers = scene.answers(CommandScene.typed(line, "id" + seed));
    List<String> problems = new ArrayList<>();
    if (answers.size() + scene.dialogs() != 1) {
      problems.add("%s answers and %s dialogs".formatted(answers.size(), scene.dialogs()));
    }
    answers.forEach(answer -> problems.addAll(Shown.problems(answer)));
    return problems;
  }

  /** Verbs, parts of ids, numbers, markup, controls, and single texts of up to 8,000 characters. */
  private static String line(Random random) {
    NastyText nasty = new NastyText(random);
    String rest =
        switch (random.nextInt(6)) {
          case 0 -> nasty.next();
          case 1 -> nasty.next() + " " + nasty.next();
          case 2 -> String.valueOf(random.nextLong());
          case 3 -> characters(random, random.nextInt(40));
          case 4 -> characters(random, random.nextInt(20) == 0 ? 8_000 : random.nextInt(300));
          default -> "hosted-" + random.nextInt(12) + " " + nasty.next();
        };
    return STARTS.get(random.nextInt(STARTS.size())) + (random.nextBoolean() ? " " : "") + rest;
  }

  private static String characters(Random random, int count) {
    StringBuilder text = new StringBuilder();
    random
        .ints(count, 0, 0x2_0000)
        .map(it -> random.nextBoolean() ? it : 32 + it % 95)
        .forEach(text::appendCodePoint);
    return text.toString();
  }

  /** Every third has ended. */
  private static void offer(Journal journal, int number) {
    RequestId id = new RequestId("prod", String.format(Locale.ROOT, "dxvif-%08d", number), 1);
    journal.append(
        id,
        1,
        Examples.offered(new OfferDraft().id(id.interfaceId()).name("hosted-" + number).build()));
    if (number % 3 == 0) {
      journal.append(id, 2, new Event.Vanished(Examples.NOW, Ending.WITHDRAWN));
    }
  }
}
