package io.directlinkbot.bench;

import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How many clicks a second a bot answers when there are always sixteen. */
record AnsweredRow(String name) implements Row {
  private static final int IN_FLIGHT = 16;
  private static final Duration WARM_UP = Duration.ofSeconds(5);
  private static final Duration LENGTH = Duration.ofSeconds(8);

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    try (Stage stage = Stage.of(1)) {
      List<String> ids = Posted.offer(bot, stage, IN_FLIGHT);
      try (RunningContender _ = RunningContender.start(bot, stage, name, "  interval: 60s")) {
        List<WorkspaceMessage> cards = Posted.cards(stage, ids);
        perSecond(stage, cards, WARM_UP, Approvers::click);
        // the acks come last, because what they leave behind is a heap of dialogs to open
        double dialogs = perSecond(stage, cards, LENGTH, Approvers::click);
        double acks = perSecond(stage, cards, LENGTH, Approvers::ack);
        return List.of(
            new Figure("clicks acked", "a second", acks),
            new Figure("dialogs opened", "a second", dialogs));
      }
    }
  }

  private static double perSecond(
      Stage stage, List<WorkspaceMessage> cards, Duration length, Answer answer)
      throws InterruptedException {
    Approvers people = new Approvers(stage);
    long start = System.nanoTime();
    List<Thread> busy = new ArrayList<>();
    for (WorkspaceMessage card : cards) {
      busy.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    while (System.nanoTime() - start < length.toNanos()) {
                      answer.await(people, card, System.nanoTime());
                    }
                  }));
    }
    for (Thread each : busy) {
      each.join();
    }
    return people.acks.count() * 1e9 / (System.nanoTime() - start);
  }

  private interface Answer {
    void await(Approvers people, WorkspaceMessage card, long due);
  }
}
