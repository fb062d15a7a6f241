package io.directlinkbot.slack.posting;

import com.slack.api.model.Message.Metadata;
import io.directlinkbot.request.RequestId;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What our messages carry so that they can be found again. Every app in the workspace can read it:
 * ids only.
 */
public final class MessageMetadata {
  private MessageMetadata() {}

  public static Metadata card(RequestId request) {
    return Metadata.builder()
        .eventType("directlink_request")
        .eventPayload(payload(request))
        .build();
  }

  public static Metadata reply(RequestId request, int number) {
    return reply(request, Integer.toString(number));
  }

  /**
   * Of a reply that belongs to no event.
   *
   * @param part which one
   */
  public static Metadata reply(RequestId request, String part) {
    Map<String, Object> payload = payload(request);
    payload.put("number", part);
    return Metadata.builder().eventType("directlink_event").eventPayload(payload).build();
  }

  public static Metadata notice(String key) {
    return Metadata.builder()
        .eventType("directlink_notice")
        .eventPayload(Map.of("key", key))
        .build();
  }

  public static Metadata escalation(RequestId request, int number) {
    Map<String, Object> payload = payload(request);
    payload.put("number", Integer.toString(number));
    return Metadata.builder().eventType("directlink_escalation").eventPayload(payload).build();
  }

  static boolean same(@Nullable Map<String, Object> one, Map<String, Object> other) {
    return other.equals(one);
  }

  private static Map<String, Object> payload(RequestId request) {
    Map<String, Object> payload = new HashMap<>();
    payload.put("interface_id", request.interfaceId());
    payload.put("account", request.account());
    payload.put("round", Integer.toString(request.round()));
    return payload;
  }
}
