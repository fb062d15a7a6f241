package io.directlinkbot.notice;

import io.directlinkbot.request.Expectation;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.Phase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Somebody said that an interface will be offered.
 *
 * @param number by which people speak of it, from 1
 * @param channel id of the channel in which it was said
 * @param connection {@code dxcon-…} or {@code dxlag-…}
 * @param vlan of the interface, where it was said
 * @param by the last day on which it is expected, where it was said
 * @param note what the person wrote to it, may be empty
 */
public record Announcement(
    int number,
    String channel,
    Person person,
    Instant since,
    String connection,
    Optional<Integer> vlan,
    Optional<LocalDate> by,
    String note) {

  /** For how long it is kept after its day, or where it has none, after it was made. */
  public static final Duration KEPT = Duration.ofDays(60);

  /** Whether the request may be what was announced. */
  public boolean fits(InterfaceRequest request) {
    return request.phase() instanceof Phase.Waiting
        && request.expected().isEmpty()
        && request.offer().connection().equals(connection)
        && vlan.map(number -> number == request.offer().vlan()).orElse(true);
  }

  /** Whether the other one, made later, says nothing that this one does not say. */
  public boolean isRepeatedBy(Announcement later) {
    return channel.equals(later.channel)
        && connection.equals(later.connection)
        && vlan.equals(later.vlan)
        && by.equals(later.by)
        && note.equals(later.note)
        // one that has a day is of use until then, and the later one's is not over
        && (by.isPresent() || !later.since.isAfter(since.plus(KEPT)));
  }

  /** Whether its day is over. */
  public boolean isOverdue(Instant now, ZoneId zone) {
    return end(zone).filter(end -> !now.isBefore(end)).isPresent();
  }

  /** What the request's history says of it. */
  public Expectation expectation() {
    return new Expectation(person, since, note);
  }

  /** The first moment after its day, where it has one. */
  public Optional<Instant> end(ZoneId zone) {
    return by.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** Whether it is too old to mean anything. */
  public boolean isForgotten(Instant now, ZoneId zone) {
    return now.isAfter(end(zone).orElse(since).plus(KEPT));
  }
}
