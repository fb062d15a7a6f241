package io.directlinkbot.decide;

import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.Next;
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
 * Records who looks after a request, and whose reminders are snoozed. It does not check whether the
 * person may, which callers do, and it keeps nobody from deciding. Thread-safe.
 */
public final class CareLog {
  private static final Duration SNOOZE = Duration.ofDays(1);

  private final Journal journal;
  private final InstantSource clock;

  public CareLog(Journal journal, InstantSource clock) {
    this.journal = journal;
    this.clock = clock;
  }

  /**
   * Records that the person looks after the request from now on, instead of anybody who did before.
   *
   * @return false when the request no longer waits for a decision
   */
  public boolean take(RequestId id, Person person) {
    return record(
        id,
        request ->
            Optional.of(new Event.TakenUp(clock.instant(), person)).filter(_ -> request.waits()));
  }

  /**
   * Records that the person no longer looks after the request.
   *
   * @return false when the person did not look after it
   */
  public boolean putBack(RequestId id, Person person) {
    return record(
        id,
        request ->
            request
                .caretaker(clock.instant())
                .map(Caretaker::person)
                .filter(person::isSameUser)
                .map(it -> new Event.PutBack(clock.instant(), it)));
  }

  /**
   * Snoozes every reminder but the last one for a day.
   *
   * @return false when the request no longer waits for a decision
   */
  public boolean snooze(RequestId id, Person person) {
    Instant now = clock.instant();
    return record(
        id,
        request ->
            Optional.of(new Event.Snoozed(now, person, now.plus(SNOOZE)))
                .filter(_ -> request.waits()));
  }

  /**
   * Records that the person asked for a reminder of the request now. Once in an hour is enough.
   *
   * @return empty when it was recorded; else the request, which does not wait or was reminded of at
   *     a person's wish within the last hour
   */
  public Optional<InterfaceRequest> remind(InterfaceRequest read, Person person) {
    Instant now = clock.instant();
    return journal
        .decide(
            read,
            request ->
                request.waits()
                        && request.attention().mayBeAskedFrom().filter(now::isBefore).isEmpty()
                    ? Next.append(
                        new Event.ReminderAsked(now, person), Optional.<InterfaceRequest>empty())
                    : Next.nothing(Optional.of(request)))
        .orElse(Optional.of(read));
  }

  /**
   * Ends the snooze.
   *
   * @return false when nothing is snoozed, or the request no longer waits for a decision
   */
  public boolean wake(RequestId id, Person person) {
    Instant now = clock.instant();
    return record(
        id,
        request ->
            Optional.of(new Event.SnoozeEnded(now, person))
                .filter(_ -> request.waits() && request.attention().isSnoozed(now)));
  }

  private boolean record(
      RequestId id, Function<InterfaceRequest, Optional<? extends Event>> choose) {
    return journal
        .decide(
            id,
            request -> {
              Optional<? extends Event> event = choose.apply(request);
              return event.isPresent() ? Next.append(event.get(), true) : Next.nothing(false);
            })
        .orElse(false);
  }
}
