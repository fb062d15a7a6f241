package io.directlinkbot.slack.api;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.slack.api.socket_mode.queue.SocketModeMessageQueue;
import org.jspecify.annotations.Nullable;

/** Adds a type to envelopes without one, which the SDK would drop unacknowledged. */
final class TypedFrames implements SocketModeMessageQueue {
  private static final Gson JSON = new Gson();

  private final SocketModeMessageQueue queue;

  TypedFrames(SocketModeMessageQueue queue) {
    this.queue = queue;
  }

  @Override
  public void add(String message) {
    queue.add(typed(message));
  }

  @Override
  public @Nullable String poll() {
    return queue.poll();
  }

  private static String typed(String message) {
    try {
      JsonObject frame = JSON.fromJson(message, JsonObject.class);
      if (frame == null || !frame.has("envelope_id") || isText(frame.get("type"))) {
        return message;
      }
      frame.addProperty("type", "unknown");
      return frame.toString();
    } catch (JsonParseException | ClassCastException _) {
      return message;
    }
  }

  private static boolean isText(@Nullable JsonElement type) {
    return type != null && type.isJsonPrimitive();
  }
}
