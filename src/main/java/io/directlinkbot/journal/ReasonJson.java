package io.directlinkbot.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import io.directlinkbot.reason.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The stored form of reasons: a string for somebody else's words, as all reasons were stored before
 * they had keys, and an object for a text of the bot.
 */
final class ReasonJson {
  private static final String ENGLISH = "english";
  private static final String KEY = "key";
  private static final String ARGUMENTS = "arguments";

  private ReasonJson() {}

  static SimpleModule module() {
    return new SimpleModule()
        .addSerializer(Reason.class, new Writer())
        .addDeserializer(Reason.class, new Reader());
  }

  private static Reason read(JsonNode stored) {
    if (!stored.isObject()) {
      return Reason.quoted(stored.asText());
    }
    List<Object> arguments = new ArrayList<>();
    stored.path(ARGUMENTS).forEach(argument -> arguments.add(readArgument(argument)));
    return new Reason(
        stored.path(ENGLISH).asText(),
        Optional.ofNullable(stored.path(KEY).textValue()),
        arguments);
  }

  private static Object readArgument(JsonNode stored) {
    if (stored.isInt()) {
      return stored.intValue();
    }
    return stored.isObject() ? read(stored) : stored.asText();
  }

  private static final class Writer extends StdSerializer<Reason> {
    private static final long serialVersionUID = 1L;

    private Writer() {
      super(Reason.class);
    }

    @Override
    public void serialize(Reason reason, JsonGenerator json, SerializerProvider unused)
        throws IOException {
      if (reason.key().isEmpty()) {
        json.writeString(reason.english());
        return;
      }
      json.writeStartObject();
      json.writeStringField(ENGLISH, reason.english());
      json.writeStringField(KEY, reason.key().get());
      json.writeArrayFieldStart(ARGUMENTS);
      for (Object argument : reason.arguments()) {
        json.writePOJO(argument);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private static final class Reader extends StdDeserializer<Reason> {
    private static final long serialVersionUID = 1L;

    private Reader() {
      super(Reason.class);
    }

    @Override
    public Reason deserialize(JsonParser json, DeserializationContext context) throws IOException {
      return read(json.readValueAsTree());
    }
  }
}
