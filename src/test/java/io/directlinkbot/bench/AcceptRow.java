package io.directlinkbot.bench;

import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.List;

/**
 * Whole accepts: click, dialog, submit, confirm, reply, card.
 *
 * @param accounts how many accounts there are, each with a channel of its own
 * @param waiting how many requests wait on average while it is measured
 * @param accepts how many are measured
 */
record AcceptRow(String name, int accounts, int waiting, double perSecond, int accepts)
    implements Row {
  private static final int WARM_UP = 500;

  /** What follows accepts for a while, such as early readings, is no part of the next ones. */
  private static final Duration SETTLE = Duration.ofSeconds(20);

  private static final double WARM_UP_PER_SECOND = 30;

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    // nothing that a minimal bot does depends on what waits
    int offered = (bot.isWhole() ? waiting - accepts / 2 : 0) + accepts + WARM_UP;
    try (Stage stage = Stage.of(bot.isWhole() ? accounts : 1)) {
      List<String> ids = Posted.offer(bot, stage, offered);
      try (RunningContender running = RunningContender.start(bot, stage, name, "  interval: 60s")) {
        return measure(stage, running, Posted.cards(stage, ids));
      }
    }
  }

  private List<Figure> measure(Stage stage, RunningContender running, List<WorkspaceMessage> cards)
      throws InterruptedException {
    List<WorkspaceMessage> early = cards.subList(0, WARM_UP);
    Approvers first = new Approvers(stage);
    OpenLoop.run(
        WARM_UP, WARM_UP_PER_SECOND, (number, due) -> first.accept(early.get(number), due));
    Cards.awaitFinal(stage, early);
    Thread.sleep(SETTLE);
    List<WorkspaceMessage> measured = cards.subList(WARM_UP, WARM_UP + accepts);
    Approvers people = new Approvers(stage);
    Duration before = running.cpu();
    OpenLoop.run(accepts, perSecond, (number, due) -> people.accept(measured.get(number), due));
    int open = Cards.awaitFinal(stage, measured);
    people.failures.forEach((what, times) -> System.err.println(times + " times: " + what));
    double cpu = running.cpu().minus(before).toMillis() / (double) accepts;
    return List.of(
        Figure.millis("CPU an accept", cpu),
        Figure.millis("click → ack, p50", people.acks.percentile(50)),
        Figure.millis("click → ack, p99", people.acks.percentile(99)),
        Figure.millis("click → dialog, p50", people.dialogs.percentile(50)),
        Figure.millis("submit → confirmed, p50", people.confirms.percentile(50)),
        Figure.millis("submit → reply, p50", people.replies.percentile(50)),
        Figure.millis("submit → reply, p99", people.replies.percentile(99)),
        Figure.count("not done a minute later", people.lost.get() + open));
  }
}
