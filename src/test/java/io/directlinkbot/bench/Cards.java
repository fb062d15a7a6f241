package io.directlinkbot.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether cards are final: decided, and without controls. */
final class Cards {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration LOOK = Duration.ofMillis(100);

  private Cards() {}

  /** Waits until none of these has controls any more. */
  static void awaitFinal(Stage stage, List<WorkspaceMessage> cards) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    for (int open = open(stage, cards); open > 0; open = open(stage, cards)) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException(open + " cards of " + cards.size() + " are not final.");
      }
      Thread.sleep(LOOK);
    }
  }

  /** Returns how many of these have controls. */
  static int open(Stage stage, List<WorkspaceMessage> cards) {
    Set<String> wanted =
        cards.stream().map(WorkspaceMessage::ts).collect(Collectors.toCollection(HashSet::new));
    WorkspaceSnapshot now = stage.workspace().snapshot();
    return Math.toIntExact(
        now.messages().stream()
            .filter(message -> wanted.contains(message.ts()) && hasControls(message))
            .count());
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
