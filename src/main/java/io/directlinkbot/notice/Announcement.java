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
 * A person's announcement that an interface will be offered.
 *
 * @param number people refer to it by this number, from 1
 * @param channel id of the channel in which it was made
 * @param person who made it
 * @param since when it was made
 * @param connection {@code dxcon-…} or {@code dxlag-…}
 * @param vlan of the interface, if the person gave one
 * @param by the last day on which the offer is expected, if the person gave one
 * @param note the person's own words, may be empty
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

  /** How long an announcement is kept after its day or, if it has none, after it was made. */
  public static final Duration KEPT = Duration.ofDays(60);

  /**
   * Whether the request may be the announced one: it waits, or was accepted since, perhaps
   * elsewhere.
   */
  public boolean fits(InterfaceRequest request) {
    return (request.phase() instanceof Phase.Waiting || isAcceptedSince(request))
        && request.expected().isEmpty()
        && request.offer().connection().equals(connection)
        && vlan.map(number -> number == request.offer().vlan()).orElse(true);
  }

  private boolean isAcceptedSince(InterfaceRequest request) {
    return !request.isClosed()
        && request.acceptedAt().filter(at -> !at.isBefore(since)).isPresent();
  }

  /** Whether a later announcement says nothing that this one does not say. */
  public boolean isRepeatedBy(Announcement later) {
    return channel.equals(later.channel)
        && connection.equals(later.connection)
        && vlan.equals(later.vlan)
        && by.equals(later.by)
        && note.equals(later.note)
        // one without a day may already be over when the later one is made
        && (by.isPresent() || !later.since.isAfter(since.plus(KEPT)));
  }

  /** Whether the day by which it was expected is over. */
  public boolean isOverdue(Instant now, ZoneId zone) {
    return end(zone).filter(end -> !now.isBefore(end)).isPresent();
  }

  /** The announcement as a request's history records it. */
  public Expectation expectation() {
    return new Expectation(person, since, note);
  }

  /** The first moment after its day, if it has one. */
  public Optional<Instant> end(ZoneId zone) {
    return by.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** Whether it is older than {@link #KEPT}. */
  public boolean isForgotten(Instant now, ZoneId zone) {
    return now.isAfter(end(zone).orElse(since).plus(KEPT));
  }
}
