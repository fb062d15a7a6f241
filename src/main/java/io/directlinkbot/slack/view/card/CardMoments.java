package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Caretaker;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** The moments at which a card changes although nothing happens to its request. */
public final class CardMoments {
  private CardMoments() {}

  /**
   * Returns the first such moment after a time: a deadline passes, somebody is no longer on it, a
   * snooze ends, or the last reminder comes. Empty when the card stays as it is.
   */
  public static Optional<Instant> next(InterfaceRequest request, AccountView view, Instant after) {
    if (!request.waits()) {
      return Optional.empty();
    }
    Optional<Deadline> deadline = view.expiry().map(request::deadline);
    return Stream.of(
            deadline.flatMap(Deadline::safe),
            // the latest possible expiry itself still counts as before the end
            deadline.map(it -> it.latest().plusNanos(1)),
            request.attention().caretaker().map(Caretaker::until),
            request.attention().snoozed().map(Event.Snoozed::until),
            view.reminders().lastOf(request))
        .flatMap(Optional::stream)
        .filter(moment -> moment.isAfter(after))
        .min(Comparator.naturalOrder());
  }
}
