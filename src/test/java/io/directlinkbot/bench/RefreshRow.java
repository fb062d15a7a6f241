package io.directlinkbot.bench;

import io.directlinkbot.sandbox.slack.socket.SocketMode;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** Slack refreshes its sockets again and again while people click. */
record RefreshRow(String name, int refreshes) implements Row {
  private static final int CARDS = 20;
  private static final double CLICKS_PER_SECOND = 20;
  private static final int SECONDS = 150;
  private static final Duration REPLACED = Duration.ofSeconds(5);
  private static final Duration LAST_ACKS = Duration.ofMillis(250);
  private static final Duration LOOK = Duration.ofMillis(10);

  @Override
  public boolean isQuiet() {
    return true;
  }

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    try (Stage stage = Stage.asImpatientAsSlack(1)) {
      List<String> ids = Posted.offer(bot, stage, CARDS);
      try (RunningContender _ = RunningContender.start(bot, stage, name, "  interval: 60s")) {
        return measure(stage, Posted.cards(stage, ids));
      }
    }
  }

  private List<Figure> measure(Stage stage, List<WorkspaceMessage> cards) throws Exception {
    Approvers first = new Approvers(stage);
    OpenLoop.run(
        200, CLICKS_PER_SECOND * 2, (number, due) -> first.ack(cards.get(number % CARDS), due));
    Approvers people = new Approvers(stage);
    Disconnection without = new Disconnection(stage);
    AtomicBoolean over = new AtomicBoolean();
    Thread clicks =
        Thread.ofVirtual()
            .start(
                () ->
                    OpenLoop.whileNot(
                        over::get,
                        CLICKS_PER_SECOND,
                        (number, due) -> people.ack(cards.get(number % CARDS), due)));
    long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
    int done = 0;
    for (; done < refreshes && System.nanoTime() < end; done++) {
      refresh(stage);
    }
    over.set(true);
    clicks.join();
    return List.of(
        Figure.count("refreshes", done),
        Figure.count("clicks", people.acks.count() + people.lost.get()),
        Figure.count("acks lost", people.lost.get()),
        Figure.millis("without a socket", without.millis()),
        Figure.millis("click → ack, p99", people.acks.percentile(99)));
  }

  /** Slack closes a socket some time after it asked the app to replace it. */
  private static void refresh(Stage stage) throws InterruptedException {
    SocketMode sockets = stage.workspace().sockets();
    int opened = opened(stage);
    sockets.disconnect("refresh_requested");
    long end = System.nanoTime() + REPLACED.toNanos();
    while ((opened(stage) == opened || sockets.usable() == 0) && System.nanoTime() < end) {
      Thread.sleep(LOOK);
    }
    Thread.sleep(LAST_ACKS);
    sockets.closeRetired();
    Thread.sleep(LAST_ACKS);
  }

  private static int opened(Stage stage) {
    return stage.workspace().calls().count("apps.connections.open");
  }
}
