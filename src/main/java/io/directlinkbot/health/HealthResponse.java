package io.directlinkbot.health;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The answer to one request: an HTTP status and a JSON object with the state of each part. */
record HealthResponse(int status, String json) {
  private static final JsonMapper MAPPER = new JsonMapper();

  static HealthResponse of(List<PartStatus> parts) {
    boolean good = parts.stream().allMatch(PartStatus::good);
    Map<String, String> states = new LinkedHashMap<>();
    parts.forEach(part -> states.put(part.name(), part.state()));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("status", good ? "ok" : "not ok");
    body.put("parts", states);
    try {
      return new HealthResponse(good ? 200 : 503, MAPPER.writeValueAsString(body));
    } catch (JsonProcessingException failure) {
      throw new IllegalStateException("a health response that can't be written", failure);
    }
  }
}
