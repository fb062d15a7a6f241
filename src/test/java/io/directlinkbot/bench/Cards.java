package io.directlinkbot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Whether cards are final: decided, and without controls. */
final class Cards {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Duration READY = Duration.ofMinutes(3);
  private static final Duration LOOK = Duration.ofMillis(100);

  private Cards() {}

  /**
   * Waits until none of these has controls any more, for a minute at most.
   *
   * @return how many still have
   */
  static int awaitFinal(Stage stage, List<WorkspaceMessage> cards) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    int open = open(stage, cards);
    while (open > 0 && System.nanoTime() < end) {
      Thread.sleep(LOOK);
      open = open(stage, cards);
    }
    return open;
  }

  /**
   * Waits until all of these have a gateway preselected: a card may stand before the gateways are
   * read.
   */
  static void awaitReady(Stage stage, List<WorkspaceMessage> cards) throws InterruptedException {
    long end = System.nanoTime() + READY.toNanos();
    while (count(stage, cards, Cards::hasGateway) < cards.size()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(
            "%s of %s cards got no gateway within %s"
                .formatted(
                    cards.size() - count(stage, cards, Cards::hasGateway), cards.size(), READY));
      }
      Thread.sleep(LOOK);
    }
  }

  /** Returns how many of these have controls. */
  static int open(Stage stage, List<WorkspaceMessage> cards) {
    return count(stage, cards, Cards::hasControls);
  }

  private static int count(
      Stage stage, List<WorkspaceMessage> cards, Predicate<WorkspaceMessage> which) {
    Set<String> wanted =
        cards.stream().map(WorkspaceMessage::ts).collect(Collectors.toCollection(HashSet::new));
    return Math.toIntExact(
        stage.workspace().snapshot().messages().stream()
            .filter(message -> wanted.contains(message.ts()))
            .filter(which)
            .count());
  }

  /** Returns how many replies in a card's thread say that the cloud took the accept. */
  static long acceptReplies(Stage stage, WorkspaceMessage card) {
    return stage.workspace().snapshot().messages().stream()
        .filter(message -> message.threadTs().filter(card.ts()::equals).isPresent())
        .filter(message -> !message.ephemeral() && message.text().contains("`pending`"))
        .count();
  }

  private static boolean hasGateway(WorkspaceMessage message) {
    return message.blocks().toString().contains("initial_option");
  }

  static boolean hasControls(WorkspaceMessage message) {
    for (JsonNode block : message.blocks()) {
      if (block.path("type").asText().equals("actions")) {
        return true;
      }
    }
    return false;
  }
}
