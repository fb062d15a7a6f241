package io.directlinkbot.check;

import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.problem.HostProblem;
import io.directlinkbot.problem.NetworkProblem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs all probes at once, each for a bounded time, so that one that hangs delays no other. */
public final class Check {
  /** Leaves some of the fifteen seconds that people wait for the end. */
  private static final Duration IN_ALL = Duration.ofSeconds(13);

  private static final Duration LONGEST = Duration.ofSeconds(12);

  /** On a machine so busy, a wrong FAIL would be worse than a wait. */
  private static final Duration SHORTEST = Duration.ofSeconds(8);

  private static final Logger LOG = LoggerFactory.getLogger(Check.class);

  private final List<Probe> probes;
  private final Duration longest;

  /**
   * @param longest how long a probe may take, in real time
   */
  Check(List<Probe> probes, Duration longest) {
    this.probes = List.copyOf(probes);
    this.longest = longest;
  }

  /**
   * Returns how long a probe may take, for the whole to end within fifteen seconds.
   *
   * @param sinceStart of the process, which takes long on a busy machine
   */
  public static Duration timeLeft(Duration sinceStart) {
    Duration left = IN_ALL.minus(sinceStart);
    if (left.compareTo(SHORTEST) < 0) {
      return SHORTEST;
    }
    return left.compareTo(LONGEST) > 0 ? LONGEST : left;
  }

  /**
   * Returns what was found, in the order of the probes.
   *
   * @param progress hears of each probe that ends, on any thread
   */
  public CheckReport run(Progress progress) {
    AtomicInteger done = new AtomicInteger();
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    try {
      List<CompletableFuture<List<CheckLine>>> running =
          probes.stream()
              .map(
                  probe ->
                      CompletableFuture.supplyAsync(() -> lines(probe), threads)
                          .completeOnTimeout(
                              List.of(late(probe)), longest.toMillis(), TimeUnit.MILLISECONDS)
                          .whenComplete(
                              (_, _) -> progress.checked(done.incrementAndGet(), probes.size())))
              .toList();
      return new CheckReport(running.stream().flatMap(each -> each.join().stream()).toList());
    } finally {
      // a probe that hangs ends with the process
      threads.shutdownNow();
    }
  }

  private static List<CheckLine> lines(Probe probe) {
    try {
      return probe.run();
    } catch (RuntimeException | Error fault) {
      LOG.error("The check of {} failed", probe.subject(), fault);
      Diagnosis own = HostProblem.CHECK_FAULT.with(fault.getClass().getSimpleName());
      return List.of(CheckLine.of(probe.subject(), own));
    }
  }

  private CheckLine late(Probe probe) {
    String subject = probe.subject();
    return CheckLine.of(subject, NetworkProblem.NO_ANSWER.with(subject, longest.toSeconds()));
  }

  /** Hears how far the check is. */
  @FunctionalInterface
  public interface Progress {
    void checked(int done, int all);
  }
}
