package io.directlinkbot.decide;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Observation;
import io.directlinkbot.request.Phase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Finds out and writes down what came of a call to the cloud. Thread-safe. */
final class Aftermath {
  /** Waits before each re-reading: the list may lag behind a call by some seconds. */
  private static final List<Duration> WAITS =
      List.of(
          Duration.ZERO,
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8));

  private final Journal journal;
  private final InstantSource clock;
  private final Pause pause;

  Aftermath(Journal journal, InstantSource clock, Pause pause) {
    this.journal = journal;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Reads the interface, for a bounded time, until the cloud tells something of it that settles the
   * matter: that it is accepted says little before it names a gateway.
   *
   * @return what it told last
   */
  Optional<Event> lookForNews(InterfaceRequest request, Site site) throws InterruptedException {
    Optional<Event> last = Optional.empty();
    for (Duration wait : WAITS) {
      pause.of(wait);
      Optional<Event> news = read(request, site).flatMap(row -> news(request, row));
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

  /** The interface as it is now; nothing when the cloud does not list it or gives no answer. */
  Optional<HostedInterface> read(InterfaceRequest request, Site site) {
    try {
      return site.cloud().read(request.id().interfaceId());
    } catch (CloudException _) {
      return Optional.empty();
    }
  }

  /** Writes the outcome down, unless somebody did so first, and gives what the journal then has. */
  InterfaceRequest write(InterfaceRequest asked, Event outcome) {
    InterfaceRequest request = asked;
    while (request.phase().getClass().equals(asked.phase().getClass())) {
      if (journal.append(request, outcome)) {
        return request.apply(outcome);
      }
      request = journal.find(request.id()).orElseThrow();
    }
    return request;
  }

  /**
   * Writes down that nothing came of the call, and then what the row says: whatever it is, somebody
   * else did that.
   *
   * @param row as it was read after the call
   */
  InterfaceRequest writeFailure(
      InterfaceRequest asked, Event failure, Optional<HostedInterface> row) {
    InterfaceRequest after = write(asked, failure);
    Optional<Event> news = row.flatMap(it -> news(after, it));
    boolean seen = news.isPresent() && journal.append(after, news.get());
    return seen ? after.apply(news.orElseThrow()) : after;
  }

  private Optional<Event> news(InterfaceRequest request, HostedInterface row) {
    return Observation.of(request, row, clock.instant());
  }
}
