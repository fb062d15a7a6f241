package io.directlinkbot.slack.inbound;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.jspecify.annotations.Nullable;

/** Reads JSON from Slack leniently: what has an unexpected form counts as missing. */
public final class JsonFields {
  private JsonFields() {}

  /** Returns the object that the text is; an empty one when it is something else. */
  public static JsonObject parse(String text) {
    try {
      JsonElement parsed = JsonParser.parseString(text);
      return parsed.isJsonObject() ? parsed.getAsJsonObject() : new JsonObject();
    } catch (JsonParseException _) {
      return new JsonObject();
    }
  }

  /** Returns a text of the object; an empty one when it is missing. */
  public static String text(JsonObject object, String name) {
    @Nullable JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
  }

  /** Returns an object within the object; an empty one when it is missing. */
  public static JsonObject object(JsonObject object, String name) {
    @Nullable JsonElement value = object.get(name);
    return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
  }
}
