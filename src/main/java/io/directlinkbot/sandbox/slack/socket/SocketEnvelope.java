package io.directlinkbot.sandbox.slack.socket;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;

/**
 * What Socket Mode delivers.
 *
 * @param payload never changed once it is in here
 */
public record SocketEnvelope(String id, Type type, ObjectNode payload) {

  /** What an envelope brings. */
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
   * The frame on the wire.
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
