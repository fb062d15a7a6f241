package io.directlinkbot.slack.inbound;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import com.google.gson.JsonElement;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the listener for each delivery once, on a thread of its own, and gives the answer for its
 * acknowledgement in time: at once where Slack needs none, else with the listener's, or with a
 * substitute when that takes too long. Slack may deliver the same twice: the second time it gets
 * the answer of the first. Thread-safe.
 */
public final class ListenerRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ListenerRunner.class);

  /** By then every delivery before the stop has got its answer. */
  private static final Duration TO_FINISH = Duration.ofMillis(2_500);

  /** Slack's last redelivery of an event comes after six minutes. */
  private static final Duration REMEMBERED = Duration.ofMinutes(10);

  /** Slack does not repeat these; only one delivery through two sockets is to be caught. */
  private static final Duration OPTIONS_REMEMBERED = Duration.ofSeconds(10);

  private static final int MOST_REMEMBERED = 20_000;

  private final LateAnswer late;
  private final Cache<String, Answer> answers =
      Caffeine.newBuilder()
          .maximumSize(MOST_REMEMBERED)
          .expireAfter(
              Expiry.<String, Answer>creating(
                  (id, answer) ->
                      answer.kind() == AnswerKind.OPTIONS ? OPTIONS_REMEMBERED : REMEMBERED))
          .executor(Runnable::run)
          .build();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("slack-", 0).factory());

  public ListenerRunner(LateAnswer late) {
    this.late = late;
  }

  /**
   * Runs the listener, unless a delivery of the same id came before. Returns at once.
   *
   * @param id the same for each delivery of the same payload
   * @param person user id of whoever did it; empty where Slack names nobody
   * @param listener returns the answer, if it has one
   * @return completes, never exceptionally, with what the acknowledgement is to carry
   */
  public CompletableFuture<Optional<JsonElement>> run(
      String id, AnswerKind kind, String person, Supplier<Optional<JsonElement>> listener) {
    CompletableFuture<Optional<JsonElement>> answer = new CompletableFuture<>();
    Answer earlier = answers.asMap().putIfAbsent(id, new Answer(kind, answer));
    if (earlier != null) {
      return earlier.coming();
    }
    if (kind == AnswerKind.NONE) {
      answer.complete(Optional.empty());
    } else {
      CompletableFuture<Optional<JsonElement>> _ =
          // the substitute is built only then: by then the person's language may be known
          answer.completeAsync(
              () -> late.to(kind, person),
              CompletableFuture.delayedExecutor(
                  late.after().get().toMillis(), TimeUnit.MILLISECONDS));
    }
    Runnable listening = () -> answer.complete(answerOf(listener));
    try {
      threads.execute(listening);
    } catch (RejectedExecutionException _) {
      // delivered in the moment of a stop: it was taken, and runs as long as the bot still does
      Thread.ofVirtual().name("slack-last").start(listening);
    }
    return answer;
  }

  private static Optional<JsonElement> answerOf(Supplier<Optional<JsonElement>> listener) {
    try {
      return listener.get();
    } catch (Throwable fault) {
      LOG.error("A listener failed", fault);
      return Optional.empty();
    }
  }

  private record Answer(AnswerKind kind, CompletableFuture<Optional<JsonElement>> coming) {}

  /** Lets the listeners that run come to their end, for a bounded time. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(TO_FINISH.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException _) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
