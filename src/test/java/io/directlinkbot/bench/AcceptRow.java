package io.directlinkbot.bench;

import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.List;

/**
 * Whole accepts at fifty a second: click, dialog, submit, confirm, reply, card.
 *
 * @param waiting how many requests wait on average while it is measured
 */
record AcceptRow(String name, int waiting) implements Row {
  private static final double PER_SECOND = 50;
  private static final int ACCEPTS = 500;
  private static final int WARM_UP = 250;

  @Override
  public boolean fitsMinimalBots() {
    return true;
  }

  @Override
  public boolean isQuiet() {
    return false;
  }

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    try (Stage stage = Stage.of(1);
        RunningContender running = RunningContender.start(bot, stage, name, "  interval: 5s")) {
      int offered = waiting + ACCEPTS / 2 + WARM_UP;
      // nothing that a minimal bot does depends on what waits
      int cardsNeeded = bot.isWhole() ? offered : ACCEPTS + WARM_UP;
      List<WorkspaceMessage> cards =
          Posted.cards(bot, stage, stage.accounts().getFirst(), cardsNeeded);
      Approvers first = new Approvers(stage);
      List<WorkspaceMessage> early = cards.subList(0, WARM_UP);
      OpenLoop.run(WARM_UP, 25, (number, due) -> first.accept(early.get(number), due));
      Cards.awaitFinal(stage, early);
      List<WorkspaceMessage> measured = cards.subList(WARM_UP, WARM_UP + ACCEPTS);
      Approvers people = new Approvers(stage);
      Duration before = running.cpu();
      OpenLoop.run(ACCEPTS, PER_SECOND, (number, due) -> people.accept(measured.get(number), due));
      Cards.awaitFinal(stage, measured);
      double cpu = running.cpu().minus(before).toMillis() / (double) ACCEPTS;
      return List.of(
          Figure.millis("CPU an accept", cpu),
          Figure.millis("click → ack, p50", people.acks.percentile(50)),
          Figure.millis("click → ack, p99", people.acks.percentile(99)),
          Figure.millis("click → dialog, p50", people.dialogs.percentile(50)),
          Figure.millis("submit → reply, p50", people.replies.percentile(50)),
          Figure.millis("submit → reply, p99", people.replies.percentile(99)),
          Figure.count("accepts lost", people.lost.get()));
    }
  }
}
