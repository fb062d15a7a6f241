package io.directlinkbot.sandbox.slack.socket;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * An envelope that Socket Mode delivers.
 *
 * @param payload must not be changed
 */
public record SocketEnvelope(String id, Type type, ObjectNode payload) {

  /** The type of an envelope. */
  public enum Type {
    INTERACTIVE(true),
    SLASH_COMMANDS(true),
    EVENTS_API(false);

    private final boolean acceptsPayload;

    Type(boolean acceptsPayload) {
      this.acceptsPayload = acceptsPayload;
    }
  }

  /**
   * Returns the frame to send.
   *
   * @param retry how many times it was delivered before
   */
  String frame(int retry) {
    ObjectNode frame = JsonNodeFactory.instance.objectNode();
    frame.put("envelope_id", id).set("payload", payload);
    frame.put("type", type.name().toLowerCase(Locale.ROOT));
    frame.put("accepts_response_payload", type.acceptsPayload);
    if (type == Type.EVENTS_API) {
      frame.put("retry_attempt", retry).put("retry_reason", retry == 0 ? "" : "timeout");
    }
    return frame.toString();
  }
}
