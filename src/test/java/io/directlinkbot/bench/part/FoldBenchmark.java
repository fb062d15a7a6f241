package io.directlinkbot.bench.part;

import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.InterfaceRequest;
import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Folds a history into a request. */
@State(Scope.Benchmark)
public class FoldBenchmark {
  /** How many events it has: the offer, and five or fifty more. */
  @Param({"6", "51"})
  public int events;

  private List<Event> history = List.of();

  /** Somebody tries again and again. */
  @Setup
  public void tryAgain() {
    List<Event> all = new ArrayList<>(List.of(Examples.offered()));
    while (all.size() < events) {
      all.add(all.size() % 2 == 1 ? Examples.claimed() : Examples.confirmFailed());
    }
    history = all;
  }

  /** Measured. */
  @Benchmark
  public InterfaceRequest fold() {
    return InterfaceRequest.of(Examples.ID, history);
  }
}
