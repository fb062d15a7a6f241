package io.directlinkbot.slack.posting;

import com.slack.api.model.Message.Metadata;
import io.directlinkbot.request.RequestId;
import java.util.HashMap;
import java.util.Map;

/**
 * The metadata by which our messages are found again. Every app in the workspace can read it, so it
 * holds only ids.
 */
public final class MessageMetadata {
  private MessageMetadata() {}

  public static Metadata card(RequestId request) {
    return metadata("directlink_request", payload(request));
  }

  /** Metadata of the reply for the event of this number. */
  public static Metadata reply(RequestId request, int number) {
    return reply(request, Integer.toString(number));
  }

  /**
   * Metadata of a reply that belongs to no event.
   *
   * @param part distinguishes the reply from the request's others
   */
  public static Metadata reply(RequestId request, String part) {
    return metadata("directlink_event", numbered(request, part));
  }

  /** Metadata of a message outside the channel about the event of this number. */
  public static Metadata escalation(RequestId request, int number) {
    return metadata("directlink_escalation", numbered(request, Integer.toString(number)));
  }

  public static Metadata notice(String key) {
    return metadata("directlink_notice", Map.of("key", key));
  }

  private static Metadata metadata(String type, Map<String, Object> payload) {
    return Metadata.builder().eventType(type).eventPayload(payload).build();
  }

  private static Map<String, Object> numbered(RequestId request, String number) {
    Map<String, Object> payload = payload(request);
    payload.put("number", number);
    return payload;
  }

  private static Map<String, Object> payload(RequestId request) {
    Map<String, Object> payload = new HashMap<>();
    payload.put("interface_id", request.interfaceId());
    payload.put("account", request.account());
    payload.put("round", Integer.toString(request.round()));
    return payload;
  }
}
