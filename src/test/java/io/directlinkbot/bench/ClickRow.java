package io.directlinkbot.bench;

import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
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
      try (RunningContender _ = RunningContender.start(bot, stage, name, "  interval: 60s")) {
        return measure(stage, Posted.cards(stage, ids));
      }
    }
  }

  private List<Figure> measure(Stage stage, List<WorkspaceMessage> cards) throws Exception {
    Approvers first = new Approvers(stage);
    OpenLoop.run(
        warmUp, WARM_UP_PER_SECOND, (number, due) -> first.click(cards.get(number % CARDS), due));
    Approvers people = new Approvers(stage);
    OpenLoop.run(clicks, perSecond, (number, due) -> people.click(cards.get(number % CARDS), due));
    return List.of(
        Figure.millis("click → ack, p50", people.acks.percentile(50)),
        Figure.millis("click → ack, p99", people.acks.percentile(99)),
        Figure.millis("click → dialog, p50", people.dialogs.percentile(50)),
        Figure.millis("of these the workspace's own, p50", people.workspace.percentile(50)),
        Figure.count("clicks lost", people.lost.get()));
  }
}
