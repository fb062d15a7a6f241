package io.directlinkbot.decide;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.Caretaker;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Function;

/**
 * Writes down who looks after a request, and who wishes no reminders of it for a while. Whether the
 * person may is asked before. Nobody is kept from deciding by it. Thread-safe.
 */
public final class Attention {
  private static final Duration SNOOZE = Duration.ofDays(1);

  private final Journal journal;
  private final InstantSource clock;

  public Attention(Journal journal, InstantSource clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * The person looks after it from now on, and who did so before does not.
   *
   * @return false when it does not wait for a decision any more
   */
  public boolean take(RequestId id, Person person) {
    return write(
        id,
        request ->
            Optional.of(new Event.TakenUp(clock.instant(), person)).filter(_ -> waits(request)));
  }

  /**
   * The person does not look after it any more.
   *
   * @return false when the person did not anyway
   */
  public boolean putBack(RequestId id, Person person) {
    return write(
        id,
        request ->
            request
                .caretaker(clock.instant())
                .map(Caretaker::person)
                .filter(person::isSameUser)
                .map(it -> new Event.PutBack(clock.instant(), it)));
  }

  /**
   * No reminders for a while, but for the last one.
   *
   * @return false when it does not wait for a decision any more
   */
  public boolean snooze(RequestId id, Person person) {
    Instant now = clock.instant();
    return write(
        id,
        request ->
            Optional.of(new Event.Snoozed(now, person, now.plus(SNOOZE)))
                .filter(_ -> waits(request)));
  }

  /**
   * Reminders again.
   *
   * @return false when they are not snoozed, or it does not wait for a decision any more
   */
  public boolean wake(RequestId id, Person person) {
    Instant now = clock.instant();
    return write(
        id,
        request ->
            Optional.of(new Event.SnoozeEnded(now, person))
                .filter(_ -> waits(request) && request.attention().isSnoozed(now)));
  }

  private boolean write(RequestId id, Function<InterfaceRequest, Optional<? extends Event>> next) {
    while (true) {
      Optional<InterfaceRequest> request = journal.find(id);
      Optional<? extends Event> event = request.flatMap(next);
      if (event.isEmpty()) {
        return false;
      }
      if (journal.append(id, request.orElseThrow().number() + 1, event.get())) {
        return true;
      }
    }
  }

  private static boolean waits(InterfaceRequest request) {
    return request.waits();
  }
}
