package io.directlinkbot.ops;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.directlinkbot.journal.RecordedEvent;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.store.TombstoneRow;
import java.util.Optional;

/**
 * An event as it is exported, or a request that left the store with all its events. What an event
 * does not have is an empty text. Users' scripts rely on the names: columns may be added at the
 * end, none renamed.
 *
 * @param time ISO 8601, UTC
 * @param account name of the account in the configuration
 * @param event as the store names it, such as {@code claimed}
 * @param actor Slack user id of the person who acted; for the cloud's answer to an accept, of the
 *     person who accepted
 * @param gatewayId the gateway of the accept; without one, the gateway that the cloud reported last
 * @param state of the interface after the event, as the API spells it, or how its request ended
 * @param note what the person wrote and the warnings that the person ticked, or why the accept
 *     failed or was refused
 * @param request id of the request, which faults name too
 * @param number of the event in its request, from 1
 * @param team id of the actor's workspace
 */
@JsonPropertyOrder({
  "time",
  "account",
  "interface_id",
  "event",
  "actor",
  "gateway_id",
  "state",
  "note",
  "request",
  "number",
  "team"
})
record AuditRecord(
    String time,
    String account,
    @JsonProperty("interface_id") String interfaceId,
    String event,
    String actor,
    @JsonProperty("gateway_id") String gatewayId,
    String state,
    String note,
    String request,
    int number,
    String team) {
  private static final String FORGOTTEN = "forgotten";

  /**
   * Returns the record of an event.
   *
   * @param after the request after the event; empty when its history can't be read
   */
  static AuditRecord of(RecordedEvent recorded, Optional<InterfaceRequest> after) {
    Optional<RequestId> id = id(recorded.request());
    Optional<EventDetails> doing = recorded.event().map(event -> EventDetails.of(event, after));
    Optional<Person> person = doing.flatMap(EventDetails::person);
    return new AuditRecord(
        recorded.at(),
        id.map(RequestId::account).orElse(""),
        id.map(RequestId::interfaceId).orElse(""),
        recorded.kind(),
        person.map(Person::user).orElse(""),
        doing
            .flatMap(EventDetails::gateway)
            .or(() -> after.flatMap(InterfaceRequest::gateway))
            .orElse(""),
        after.map(RequestStateText::of).orElse(""),
        doing.map(EventDetails::note).orElse(""),
        recorded.request(),
        recorded.number(),
        person.map(Person::team).orElse(""));
  }

  /** Returns the record that stands for all events of a request that left the store. */
  static AuditRecord of(TombstoneRow forgotten) {
    String note =
        "left the store with %s event(s) from %s to %s; hash of the last: %s"
            .formatted(
                forgotten.events(), forgotten.firstAt(), forgotten.lastAt(), forgotten.lastHash());
    return new AuditRecord(
        forgotten.removedAt(),
        forgotten.account(),
        forgotten.interfaceId(),
        FORGOTTEN,
        "",
        "",
        "",
        note,
        forgotten.request(),
        number(forgotten.events()),
        "");
  }

  /** One more than the last event has, so that request and number are together still unique. */
  private static int number(String events) {
    try {
      return Integer.parseInt(events) + 1;
    } catch (NumberFormatException _) {
      // somebody edited the row
      return 0;
    }
  }

  private static Optional<RequestId> id(String text) {
    try {
      return Optional.of(RequestId.parse(text));
    } catch (IllegalArgumentException _) {
      // somebody edited the row
      return Optional.empty();
    }
  }
}
