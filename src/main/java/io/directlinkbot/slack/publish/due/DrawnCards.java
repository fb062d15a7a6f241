package io.directlinkbot.slack.publish.due;

import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The cards of undecided requests that this bot drew, with what from, and when each has to be drawn
 * again although nothing happens. Kept in memory: after a restart every card is drawn once. Not
 * thread-safe.
 */
final class DrawnCards {
  private final Map<RequestId, Drawn> cards = new HashMap<>();

  /** May hold outdated appointments, which are skipped. */
  private final PriorityQueue<Appointment> appointments =
      new PriorityQueue<>(Comparator.comparing(Appointment::at));

  /** The requests that replace one, by the one that they replace. */
  private final Map<RequestId, RequestId> successors = new HashMap<>();

  /**
   * Notes what a card was drawn from.
   *
   * @param again when it has to be drawn again; empty for not until something happens
   */
  void drew(CardBasis basis, Optional<Instant> again) {
    RequestId id = basis.request().id();
    if (!basis.request().isUndecided()) {
      forget(basis.request());
      return;
    }
    cards.put(id, new Drawn(basis, again));
    basis.request().offered().replaces().ifPresent(old -> successors.put(old, id));
    again.ifPresent(at -> appointments.add(new Appointment(at, id)));
  }

  /** Whether the request's card shows it as it is after its last event. */
  boolean isDrawn(InterfaceRequest request) {
    Drawn drawn = cards.get(request.id());
    return drawn != null && drawn.basis().request().number() >= request.number();
  }

  boolean contains(RequestId id) {
    return cards.containsKey(id);
  }

  /** Returns what the card was drawn from. */
  Optional<CardBasis> basis(RequestId id) {
    return Optional.ofNullable(cards.get(id)).map(Drawn::basis);
  }

  /** Returns the request that replaces this one, if its card was drawn. */
  Optional<RequestId> successor(RequestId old) {
    return Optional.ofNullable(successors.get(old));
  }

  /** Takes the requests whose time to be drawn again has come. */
  List<RequestId> takeDue(Instant now) {
    List<RequestId> due = new ArrayList<>();
    for (Optional<Appointment> next = next();
        next.isPresent() && !next.get().at().isAfter(now);
        next = next()) {
      appointments.remove();
      due.add(next.get().request());
    }
    return due;
  }

  /** Returns when the next card has to be drawn although nothing happens. */
  Optional<Instant> nextTime() {
    return next().map(Appointment::at);
  }

  /** Forgets the cards of an account, which another bot may draw now. */
  void forget(String account) {
    cards.keySet().removeIf(id -> id.account().equals(account));
    successors.values().removeIf(id -> id.account().equals(account));
  }

  private void forget(InterfaceRequest request) {
    cards.remove(request.id());
    request.offered().replaces().ifPresent(successors::remove);
  }

  private Optional<Appointment> next() {
    @Nullable Appointment first = appointments.peek();
    while (first != null && !isCurrent(first)) {
      appointments.remove();
      first = appointments.peek();
    }
    return Optional.ofNullable(first);
  }

  private boolean isCurrent(Appointment appointment) {
    Drawn drawn = cards.get(appointment.request());
    return drawn != null && drawn.again().equals(Optional.of(appointment.at()));
  }

  private record Drawn(CardBasis basis, Optional<Instant> again) {}

  private record Appointment(Instant at, RequestId request) {}
}
