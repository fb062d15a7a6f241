package io.directlinkbot.sandbox.slack.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A rule that chooses a shape by {@code type}. Immutable. */
final class Kinds implements Rule {
  private final Map<String, Rule> shapes;

  Kinds(Map<String, Rule> shapes) {
    this.shapes = Map.copyOf(shapes);
  }

  /** Returns the rule restricted to these types. */
  Kinds only(List<String> some, List<String> more, List<String> others) {
    Map<String, Rule> fewer = new LinkedHashMap<>(shapes);
    fewer
        .keySet()
        .removeIf(type -> !some.contains(type) && !more.contains(type) && !others.contains(type));
    return new Kinds(fewer);
  }

  /** Returns the rule with more types. */
  Kinds with(Kinds more) {
    Map<String, Rule> all = new LinkedHashMap<>(shapes);
    all.putAll(more.shapes);
    return new Kinds(all);
  }

  Kinds without(String... types) {
    Map<String, Rule> fewer = new LinkedHashMap<>(shapes);
    fewer.keySet().removeAll(List.of(types));
    return new Kinds(fewer);
  }

  @Override
  public void check(JsonNode value, Place place) {
    if (!value.isObject()) {
      place.problem("must provide an object");
      return;
    }
    if (!ValueRules.has(value, "type")) {
      place.problem("missing required field: type");
      return;
    }
    String type = value.path("type").asText();
    Rule shape = shapes.get(type);
    if (shape == null) {
      place.at("type").problem("unsupported type: " + type);
    } else {
      shape.check(value, place);
    }
  }
}
