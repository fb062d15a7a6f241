package io.directlinkbot.slack.socket;

import io.directlinkbot.slack.api.TokenRefused;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one socket open: when it ends, or Slack asks for another, opens the next one, and closes
 * the one before only then. Only {@link #stop} ends it, whatever is thrown. Thread-safe.
 */
final class SocketKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(SocketKeeper.class);
  private static final Duration AFTER_A_FAULT = Duration.ofSeconds(1);

  /** The bot is about to end with a line that says how to fix it. */
  private static final Duration AFTER_A_REFUSAL = Duration.ofSeconds(30);

  private static final int MOST_REPLACED = 3;

  private final SocketOpener opener;
  private final ReconnectDelay delay;
  private final ConnectionNews news;
  private final SocketLimits limits;
  private final SocketClock clock;
  private final Consumer<TokenRefused> onRefusal;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private @Nullable SlackSocket current;

  /** Slack allows ten sockets an app, and refreshes may come faster than old sockets are closed. */
  private final Semaphore room = new Semaphore(MOST_REPLACED);

  private volatile @Nullable SocketEnd lastEnd;

  SocketKeeper(
      SocketOpener opener,
      ReconnectDelay delay,
      ConnectionNews news,
      SocketLimits limits,
      SocketClock clock,
      Consumer<TokenRefused> onRefusal) {
    this.opener = opener;
    this.delay = delay;
    this.news = news;
    this.limits = limits;
    this.clock = clock;
    this.onRefusal = onRefusal;
  }

  void start() {
    Thread.ofVirtual().name("socket").start(this::keep);
  }

  /** Returns why the last socket ended or did not open. */
  Optional<SocketEnd> lastEnd() {
    return Optional.ofNullable(lastEnd);
  }

  /** Opens no more sockets. */
  void stop() {
    stopped.countDown();
  }

  private void keep() {
    Duration pause = Duration.ZERO;
    while (!isStoppedWithin(pause)) {
      pause = keepOneWhateverHappens();
    }
  }

  private boolean isStoppedWithin(Duration pause) {
    try {
      return clock.opensWithin(stopped, pause);
    } catch (InterruptedException _) {
      // whoever means to end it stops it
      return stopped.getCount() == 0;
    }
  }

  private Duration keepOneWhateverHappens() {
    try {
      return keepOneWithThisToken();
    } catch (Throwable fault) {
      try {
        LOG.error("Keeping a socket to Slack open failed, retrying", fault);
      } catch (Throwable worse) {
        // without memory even this fails, and the next try is more important
        return AFTER_A_FAULT;
      }
      return AFTER_A_FAULT;
    }
  }

  private Duration keepOneWithThisToken() throws InterruptedException {
    try {
      return keepOne();
    } catch (TokenRefused refusal) {
      lastEnd = new SocketEnd.NotOpened(refusal.reason(), Optional.empty());
      onRefusal.accept(refusal);
      return AFTER_A_REFUSAL;
    }
  }

  /** Opens a socket, waits until it has to be replaced, and returns the pause before the next. */
  private Duration keepOne() throws InterruptedException {
    room.acquire();
    room.release();
    return switch (opener.open()) {
      case SocketOpener.Result.Failed(SocketEnd end) -> {
        ended(end);
        yield delay.after(end, Duration.ZERO);
      }
      case SocketOpener.Result.Open(SlackSocket socket) -> {
        long opened = clock.nanos();
        delay.opened();
        news.opened();
        replaceBy(socket);
        SocketEnd end = socket.awaitEnd(limits.quiet());
        ended(end);
        yield delay.after(end, Duration.ofNanos(clock.nanos() - opened));
      }
    };
  }

  private void replaceBy(SlackSocket socket) {
    SlackSocket before = current;
    if (before != null && !before.gone().isDone()) {
      room.acquireUninterruptibly();
      Thread.ofVirtual().name("socket-close").start(() -> closeAfterLastAcks(before));
    }
    current = socket;
    if (stopped.getCount() == 0) {
      socket.closeOnceAnswered();
    }
  }

  private void closeAfterLastAcks(SlackSocket before) {
    try {
      // Slack closes by itself what it asked to replace
      awaitGone(before, limits.lastAcks());
      before.closeOnceAnswered();
      awaitGone(before, limits.lastAcks());
    } finally {
      before.cut();
      room.release();
    }
  }

  private static void awaitGone(SlackSocket socket, Duration limit) {
    try {
      socket.gone().get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException _) {
      LOG.debug("A replaced socket is still open");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void ended(SocketEnd end) {
    lastEnd = end;
    if (stopped.getCount() > 0) {
      news.ended(end);
    }
  }
}
