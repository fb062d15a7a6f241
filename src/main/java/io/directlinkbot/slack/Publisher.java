package io.directlinkbot.slack;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.SlackException.Trouble;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes Slack match the journal, turn by turn: whatever could not be published in one turn is still
 * missing in the next. Not thread-safe: one loop.
 */
final class Publisher {
  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

  /** Time alone can change a card: a deadline passes. */
  private static final Duration NEXT_LOOK = Duration.ofSeconds(15);

  private static final Duration FIRST_RETRY = Duration.ofSeconds(2);
  private static final Duration LAST_RETRY = Duration.ofMinutes(1);

  private final Journal journal;
  private final RequestPublisher requests;

  /** What failed when it was tried last, the one tried longest ago first. */
  private final Set<RequestId> troubled = new LinkedHashSet<>();

  private Duration retry = FIRST_RETRY;

  Publisher(Journal journal, RequestPublisher requests) {
    this.journal = journal;
    this.requests = requests;
  }

  /**
   * Publishes everything that is missing, what failed before after everything else: nothing waits
   * for one that fails again and again.
   *
   * @return how long to wait for the next turn
   * @throws TokenRefused when Slack does not take the bot's token any more
   */
  Duration turn() throws TokenRefused {
    Duration next = NEXT_LOOK;
    for (InterfaceRequest request : inOrder(journal.toPublish())) {
      if (Thread.currentThread().isInterrupted()) {
        return next;
      }
      try {
        requests.publish(request);
        recovered(request.id());
      } catch (SlackException failure) {
        switch (failure.trouble()) {
          case Trouble.RateLimited(Duration pause) ->
              next = pause.compareTo(next) < 0 ? pause : next;
          case Trouble.Uncertain _ -> {
            failed(request.id(), String.valueOf(failure.getMessage()));
            return backOff();
          }
          case Trouble.Token _ -> throw TokenRefused.bot(failure);
          // only this request's channel or message is concerned
          case Trouble.Channel _, Trouble.Gone _, Trouble.Refused _ ->
              failed(request.id(), String.valueOf(failure.getMessage()));
        }
      } catch (RuntimeException fault) {
        LOG.debug("{}", request.id(), fault);
        failed(request.id(), fault.toString());
      }
    }
    retry = FIRST_RETRY;
    return next;
  }

  private List<InterfaceRequest> inOrder(List<InterfaceRequest> requests) {
    List<RequestId> last = List.copyOf(troubled);
    return requests.stream()
        .sorted(Comparator.comparingInt(request -> last.indexOf(request.id())))
        .toList();
  }

  private Duration backOff() {
    Duration wait = retry;
    Duration twice = retry.multipliedBy(2);
    retry = twice.compareTo(LAST_RETRY) < 0 ? twice : LAST_RETRY;
    return wait;
  }

  private void recovered(RequestId request) {
    if (troubled.remove(request)) {
      LOG.info("{}: published again", request);
    }
  }

  private void failed(RequestId request, String why) {
    boolean before = troubled.remove(request);
    troubled.add(request);
    if (!before) {
      LOG.warn("{} can't be published: {}", request, why);
    }
  }
}
