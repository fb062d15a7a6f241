package io.directlinkbot.decide;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Next;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Observation;
import io.directlinkbot.request.Phase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Finds out and records the outcome of a call to the cloud: from the call's answer, or, when it
 * gave no good one, by reading the interface again. Thread-safe.
 */
final class OutcomeRecorder {
  /** Waits before each reading: the cloud's list may lag a few seconds behind a call. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8));

  private final Journal journal;
  private final InstantSource clock;
  private final Sleeper sleeper;

  OutcomeRecorder(Journal journal, InstantSource clock, Sleeper sleeper) {
    this.journal = journal;
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /**
   * Records an outcome, unless a poll or another bot has recorded one first.
   *
   * @param asked the request in the phase in which the cloud was called
   * @return the request as the journal has it now
   */
  InterfaceRequest record(InterfaceRequest asked, Event outcome) {
    return journal
        .decide(
            asked,
            now ->
                now.phase().getClass().equals(asked.phase().getClass())
                    ? Next.append(outcome, now.apply(outcome))
                    : Next.nothing(now))
        .orElseThrow();
  }

  /**
   * Records that the call did nothing, and then what the row says: if it changed all the same,
   * somebody else changed it.
   *
   * @param row as it was read after the call
   * @return the request as the journal has it now
   */
  InterfaceRequest recordFailure(
      InterfaceRequest asked, Event failure, Optional<HostedInterface> row) {
    InterfaceRequest after = record(asked, failure);
    Optional<Event> news = row.flatMap(it -> news(after, it));
    return news.filter(event -> journal.append(after, event)).map(after::apply).orElse(after);
  }

  /**
   * Finds out what a call did that gave no good answer, for a bounded time, and records it.
   *
   * @param refused records the outcome, if there is one, when the cloud refused the call and the
   *     row says nothing new
   * @return the request as the journal has it now; empty while the outcome is in doubt
   */
  Optional<InterfaceRequest> findOut(
      InterfaceRequest asked,
      AcceptingAccount account,
      CloudException failure,
      Supplier<Optional<InterfaceRequest>> refused) {
    try {
      Optional<Event> news = awaitNews(asked, account);
      if (news.isPresent()) {
        return Optional.of(record(asked, news.get()));
      }
    } catch (InterruptedException _) {
      // the bot stops; the claim is in the journal, and the next start finds out
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
    return switch (failure.kind()) {
      case REFUSED, FORBIDDEN -> refused.get();
      // the cloud did not look at the interface: an earlier call may still have done something
      case CREDENTIALS, THROTTLED, UNSENT, UNCERTAIN -> Optional.empty();
    };
  }

  /** Reads the interface; empty when the cloud does not list it or gives no answer. */
  Optional<HostedInterface> read(InterfaceRequest request, AcceptingAccount account) {
    try {
      return account.cloud().read(request.id().interfaceId());
    } catch (CloudException _) {
      return Optional.empty();
    }
  }

  /**
   * Reads the interface until the cloud says something that settles the outcome: an accepted state
   * says little until the row names a gateway.
   *
   * @return the last thing it said
   */
  private Optional<Event> awaitNews(InterfaceRequest request, AcceptingAccount account)
      throws InterruptedException {
    Optional<Event> last = Optional.empty();
    for (Duration wait : WAITS) {
      sleeper.sleep(wait);
      Optional<Event> news = read(request, account).flatMap(row -> news(request, row));
      if (news.filter(it -> settles(request, it)).isPresent()) {
        return news;
      }
      last = news.isPresent() ? news : last;
    }
    return last;
  }

  private static boolean settles(InterfaceRequest request, Event news) {
    return !(request.apply(news).phase() instanceof Phase.Confirming);
  }

  private Optional<Event> news(InterfaceRequest request, HostedInterface row) {
    return Observation.of(request, row, clock.instant());
  }
}
