package io.directlinkbot.slack.socket;

import io.directlinkbot.slack.api.TokenRefused;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one socket open: when it ends, or Slack asks for another, opens the next one, and closes
 * the one before only then. Thread-safe.
 */
final class SocketKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(SocketKeeper.class);

  /** What an old socket is given to send the acks that are still on their way. */
  private static final Duration FOR_LAST_ACKS = Duration.ofSeconds(3);

  private static final Duration FOR_A_GOODBYE = Duration.ofMillis(500);
  private static final int MOST_REPLACED = 3;

  private final SocketOpener opener;
  private final ReconnectDelay delay;
  private final Consumer<TokenRefused> onRefusal;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile @Nullable SlackSocket current;
  private final Queue<SlackSocket> replaced = new ConcurrentLinkedQueue<>();

  /** Slack allows ten sockets an app, and refreshes may come faster than old sockets are closed. */
  private final Semaphore room = new Semaphore(MOST_REPLACED);

  private volatile @Nullable SocketEnd lastEnd;
  private String lastLogged = "";

  private SocketKeeper(
      SocketOpener opener, ReconnectDelay delay, Consumer<TokenRefused> onRefusal) {
    this.opener = opener;
    this.delay = delay;
    this.onRefusal = onRefusal;
  }

  static SocketKeeper start(
      SocketOpener opener, ReconnectDelay delay, Consumer<TokenRefused> onRefusal) {
    SocketKeeper keeper = new SocketKeeper(opener, delay, onRefusal);
    Thread.ofVirtual().name("socket").start(keeper::keep);
    return keeper;
  }

  boolean isConnected() {
    return isUsable(current) || replaced.stream().anyMatch(SlackSocket::isUsable);
  }

  Optional<String> trouble() {
    return Optional.ofNullable(lastEnd).map(SocketEnd::sentence);
  }

  /** Opens no more sockets. What the open one delivers is still taken. */
  void stop() {
    stopped.countDown();
  }

  void close() {
    stop();
    SlackSocket open = current;
    if (open != null) {
      open.closeWithin(FOR_A_GOODBYE);
    }
    replaced.forEach(old -> old.closeWithin(FOR_A_GOODBYE));
  }

  private void keep() {
    try {
      Duration pause = Duration.ZERO;
      while (!stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS)) {
        pause = keepOneWhateverHappens();
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    } catch (TokenRefused refusal) {
      onRefusal.accept(refusal);
    }
  }

  private Duration keepOneWhateverHappens() throws InterruptedException {
    try {
      return keepOne();
    } catch (TokenRefused refusal) {
      throw refusal;
    } catch (RuntimeException | Error fault) {
      LOG.error("Keeping a socket to Slack open failed, retrying", fault);
      return delay.after(
          new SocketEnd.NotOpened(fault.toString(), Optional.empty()), Duration.ZERO);
    }
  }

  /** Opens a socket, waits until it has to be replaced, and returns the pause before the next. */
  private Duration keepOne() throws InterruptedException {
    room.acquire();
    room.release();
    return switch (opener.open()) {
      case SocketOpener.Result.Failed(SocketEnd end) -> {
        report(end);
        yield delay.after(end, Duration.ZERO);
      }
      case SocketOpener.Result.Open(SlackSocket socket) -> {
        long opened = System.nanoTime();
        replaceBy(socket);
        SocketEnd end = socket.awaitEnd();
        report(end);
        yield delay.after(end, Duration.ofNanos(System.nanoTime() - opened));
      }
    };
  }

  private void replaceBy(SlackSocket socket) {
    SlackSocket before = current;
    current = socket;
    if (!lastLogged.isEmpty()) {
      LOG.info("Connected to Slack again");
      lastLogged = "";
    }
    if (before != null && before.isUsable()) {
      replaced.removeIf(old -> !old.isUsable());
      replaced.add(before);
      room.acquireUninterruptibly();
      Thread.ofVirtual().name("socket-close").start(() -> closeAfterLastAcks(before));
    }
    if (stopped.getCount() == 0) {
      close();
    }
  }

  private void closeAfterLastAcks(SlackSocket before) {
    try {
      if (!stopped.await(FOR_LAST_ACKS.toNanos(), TimeUnit.NANOSECONDS)) {
        before.close();
      }
      // a stop closes it once the listeners came to their end
    } catch (InterruptedException _) {
      before.close();
    } finally {
      room.release();
    }
  }

  private void report(SocketEnd end) {
    lastEnd = end;
    if (end instanceof SocketEnd.Refresh || stopped.getCount() == 0) {
      LOG.debug("{}", end.sentence());
    } else if (!end.sentence().equals(lastLogged)) {
      lastLogged = end.sentence();
      LOG.warn("A socket to Slack ended or did not open, retrying: {}", lastLogged);
    }
  }

  private static boolean isUsable(@Nullable SlackSocket socket) {
    return socket != null && socket.isUsable();
  }
}
