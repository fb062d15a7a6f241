package io.directlinkbot.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is answered: a status of HTTP and a JSON object. */
record Report(int status, String json) {
  private static final JsonMapper MAPPER = new JsonMapper();

  static Report of(List<Part> parts) {
    boolean good = parts.stream().allMatch(Part::good);
    Map<String, String> states = new LinkedHashMap<>();
    parts.forEach(part -> states.put(part.name(), part.state()));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", good ? "ok" : "not ok");
    body.put("parts", states);
    try {
      return new Report(good ? 200 : 503, MAPPER.writeValueAsString(body));
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("a report that can't be written", failure);
    }
  }
}
