package io.directlinkbot.bench;

import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.List;

/** From a click to its ack, at a steady rate, while few requests wait. */
record ClickRow(String name, double perSecond, int clicks, int warmUp) implements Row {
  private static final int CARDS = 20;
  private static final double WARM_UP_PER_SECOND = 50;

  @Override
  public boolean isQuiet() {
    return perSecond <= 1;
  }

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    try (Stage stage = Stage.of(1)) {
      List<String> ids = Posted.offer(bot, stage, CARDS);
      try (RunningContender running = RunningContender.start(bot, stage, name, "  interval: 60s")) {
        return measure(stage, running, Posted.cards(stage, ids));
      }
    }
  }

  private List<Figure> measure(Stage stage, RunningContender running, List<WorkspaceMessage> cards)
      throws Exception {
    Approvers first = new Approvers(stage);
    OpenLoop.run(
        warmUp, WARM_UP_PER_SECOND, (number, due) -> first.click(cards.get(number % CARDS), due));
    Approvers people = new Approvers(stage);
    Duration before = running.cpu();
    OpenLoop.run(clicks, perSecond, (number, due) -> people.click(cards.get(number % CARDS), due));
    double cpu = running.cpu().minus(before).toMillis() / (double) clicks;
    return List.of(
        Figure.millis("CPU a click", cpu),
        Figure.millis("click → ack, p50", people.acks.percentile(50)),
        Figure.millis("click → ack, p99", people.acks.percentile(99)),
        Figure.millis("click → dialog, p50", people.dialogs.percentile(50)),
        Figure.millis("of these the workspace's own, p50", people.workspace.percentile(50)),
        Figure.count("clicks lost", people.lost.get()));
  }
}
