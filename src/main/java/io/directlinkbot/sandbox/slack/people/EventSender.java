package io.directlinkbot.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.parts.WorkspaceParts;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import java.util.concurrent.CompletableFuture;

/** Sends events of the Events API to the app. */
public final class EventSender {
  private final WorkspaceParts parts;

  public EventSender(WorkspaceParts parts) {
    this.parts = parts;
  }

  /**
   * Sends an event.
   *
   * @param event the inner event, with its {@code type}
   * @return completes with the ack
   */
  public CompletableFuture<JsonNode> send(ObjectNode event) {
    ObjectNode payload =
        Payloads.event(
            parts.store().snapshot(),
            event,
            parts.ids().next("Ev"),
            parts.store().instant().getEpochSecond());
    return parts.delivery().send(SocketEnvelope.Type.EVENTS_API, payload);
  }
}
