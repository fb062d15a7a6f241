package io.directlinkbot;

import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.request.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** Counts decisions as the journal gets them, and measures accepts. Thread-safe. */
final class DecisionMeter implements BiConsumer<InterfaceRequest, Event> {
  private static final String ACCEPTED = "accepted";
  private static final String DECLINED = "declined";

  private final BotMetrics metrics;
  private final Map<RequestId, Instant> claims = new ConcurrentHashMap<>();

  DecisionMeter(BotMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void accept(InterfaceRequest request, Event event) {
    RequestId id = request.id();
    if (event instanceof Event.Claimed || event instanceof Event.DeclineClaimed) {
      claims.put(id, event.at());
      return;
    }
    // an accept that a restart resumed is counted, but it was not measured from its start
    Optional<Instant> claimed =
        Optional.ofNullable(isDeciding(request) ? claims.get(id) : claims.remove(id));
    Optional<String> outcome =
        outcome(event).or(() -> claimed.flatMap(_ -> outcomeSeen(request.phase())));
    outcome.ifPresent(it -> metrics.decided(id.account(), it));
    if (outcome.equals(Optional.of(ACCEPTED))) {
      claimed.ifPresent(since -> metrics.confirmed(Duration.between(since, event.at())));
    }
  }

  private static boolean isDeciding(InterfaceRequest request) {
    return request.phase() instanceof Phase.Confirming
        || request.phase() instanceof Phase.Declining;
  }

  /** What became of a claim by a poll, which may see it before the call is over. */
  private static Optional<String> outcomeSeen(Phase phase) {
    return switch (phase) {
      case Phase.Accepted _ -> Optional.of(ACCEPTED);
      case Phase.Closed closed when closed.isDeclinedHere() -> Optional.of(DECLINED);
      case Phase.Closed _,
          Phase.Waiting _,
          Phase.Confirming _,
          Phase.Declining _,
          Phase.AcceptedOutside _,
          Phase.AcceptedBySomebody _ ->
          Optional.empty();
    };
  }

  private static Optional<String> outcome(Event event) {
    return switch (event) {
      case Event.Confirmed _ -> Optional.of(ACCEPTED);
      case Event.ConfirmFailed _ -> Optional.of("accept_failed");
      case Event.AcceptLeftOpen _ -> Optional.of("accept_left_open");
      case Event.Approved _ -> Optional.of("approved");
      case Event.ApprovalWithdrawn _ -> Optional.of("approval_withdrawn");
      case Event.Declined _ -> Optional.of(DECLINED);
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
