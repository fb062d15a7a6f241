package io.directlinkbot.bench;

import io.directlinkbot.sandbox.slack.socket.SocketMode;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** How soon a bot answers clicks again once the cause of an outage has ended. */
record BackRow(String name) implements Row {
  private static final String OPEN = "apps.connections.open";
  private static final double CLICKS_PER_SECOND = 20;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration SETTLE = Duration.ofSeconds(4);

  @Override
  public boolean isQuiet() {
    return true;
  }

  @Override
  public List<Figure> measure(Contender bot) throws Exception {
    try (Stage stage = Stage.asImpatientAsSlack(1)) {
      List<String> ids = Posted.offer(bot, stage, 1);
      try (RunningContender _ = RunningContender.start(bot, stage, name, "  interval: 60s")) {
        WorkspaceMessage card = Posted.cards(stage, ids).getFirst();
        SocketMode sockets = stage.workspace().sockets();
        List<Figure> figures = new ArrayList<>();
        add(figures, "after a close frame", stage, card, sockets::close);
        add(figures, "after cut TCP", stage, card, sockets::cut);
        add(
            figures,
            "after 5 s of refused handshakes",
            stage,
            card,
            () -> refuseHandshakes(sockets));
        add(figures, "after 10 s of failing " + OPEN, stage, card, () -> failToOpen(stage));
        add(figures, "after the peer froze", stage, card, sockets::silence);
        return figures;
      }
    }
  }

  private static void refuseHandshakes(SocketMode sockets) throws InterruptedException {
    sockets.refuseHandshakes(503);
    sockets.close();
    Thread.sleep(Duration.ofSeconds(5));
    sockets.refuseHandshakes(0);
  }

  private static void failToOpen(Stage stage) throws InterruptedException {
    stage.workspace().faults().next(OPEN, Integer.MAX_VALUE, new MethodFault.Status(500));
    stage.workspace().sockets().close();
    Thread.sleep(Duration.ofSeconds(10));
    stage.workspace().faults().clear();
  }

  /** Clicks until one is acked; a bot that is not back within a minute counts as a minute. */
  private static void add(
      List<Figure> figures, String what, Stage stage, WorkspaceMessage card, Cause cause)
      throws InterruptedException {
    Thread.sleep(SETTLE);
    cause.comeAndGo();
    long ended = System.nanoTime();
    AtomicLong back = new AtomicLong(Long.MAX_VALUE);
    Approvers people = new Approvers(stage);
    OpenLoop.whileNot(
        () -> back.get() < Long.MAX_VALUE || System.nanoTime() - ended > PATIENCE.toNanos(),
        CLICKS_PER_SECOND,
        (_, due) -> {
          int before = people.acks.count();
          people.ack(card, due);
          if (people.acks.count() > before) {
            back.accumulateAndGet(System.nanoTime() - ended, Math::min);
          }
        });
    figures.add(Figure.millis(what, Math.min(back.get(), PATIENCE.toNanos()) / 1e6));
  }

  private interface Cause {
    void comeAndGo() throws InterruptedException;
  }
}
