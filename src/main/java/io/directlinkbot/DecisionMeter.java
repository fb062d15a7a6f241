package io.directlinkbot;

import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Counts decisions as the journal gets them, and measures accepts. Thread-safe. */
final class DecisionMeter implements BiConsumer<InterfaceRequest, Event> {
  private final BotMetrics metrics;
  private final Map<RequestId, Instant> claims = new ConcurrentHashMap<>();

  DecisionMeter(BotMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void accept(InterfaceRequest request, Event event) {
    RequestId id = request.id();
    outcome(event).ifPresent(outcome -> metrics.decided(id.account(), outcome));
    if (event instanceof Event.Claimed) {
      claims.put(id, event.at());
      return;
    }
    // an accept that a restart resumed is counted, but it was not measured from its start
    Instant claimed = claims.remove(id);
    if (claimed != null && event instanceof Event.Confirmed) {
      metrics.confirmed(Duration.between(claimed, event.at()));
    }
  }

  private static Optional<String> outcome(Event event) {
    return switch (event) {
      case Event.Confirmed _ -> Optional.of("accepted");
      case Event.ConfirmFailed _ -> Optional.of("accept_failed");
      case Event.AcceptLeftOpen _ -> Optional.of("accept_left_open");
      case Event.Approved _ -> Optional.of("approved");
      case Event.ApprovalWithdrawn _ -> Optional.of("approval_withdrawn");
      case Event.Declined _ -> Optional.of("declined");
      case Event.DeclineFailed _ -> Optional.of("decline_failed");
      case Event.Refused _ -> Optional.of("refused");
      case Event.Offered _,
          Event.OwnershipChecked _,
          Event.Claimed _,
          Event.DeclineClaimed _,
          Event.StateSeen _,
          Event.Vanished _,
          Event.Returned _,
          Event.TakenUp _,
          Event.PutBack _,
          Event.Reminded _,
          Event.Snoozed _,
          Event.SnoozeEnded _,
          Event.ReminderAsked _,
          Event.Expected _,
          Event.StillPending _,
          Event.FollowEnded _ ->
          Optional.empty();
    };
  }
}
