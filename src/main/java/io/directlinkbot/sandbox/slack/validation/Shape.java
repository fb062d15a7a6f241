package io.directlinkbot.sandbox.slack.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A rule for an object with these members and no others. A {@code null} member counts as absent.
 * Immutable.
 */
final class Shape implements Rule {
  private final Map<String, Rule> members;
  private final Set<String> required;
  private final Rule whole;

  private Shape(Map<String, Rule> members, Set<String> required, Rule whole) {
    this.members = members;
    this.required = required;
    this.whole = whole;
  }

  static Shape empty() {
    return new Shape(Map.of(), Set.of(), (value, place) -> {});
  }

  /** Returns a shape for objects of this {@code type}. */
  static Shape typed(String type) {
    return empty().required("type", ValueRules.oneOf(type));
  }

  Shape optional(String member, Rule rule) {
    Map<String, Rule> more = new LinkedHashMap<>(members);
    more.put(member, rule);
    return new Shape(more, required, whole);
  }

  Shape required(String member, Rule rule) {
    Set<String> more = new LinkedHashSet<>(required);
    more.add(member);
    Shape with = optional(member, rule);
    return new Shape(with.members, more, whole);
  }

  /** Adds a rule over several members at once. */
  Shape where(Rule rule) {
    return new Shape(members, required, whole.and(rule));
  }

  @Override
  public void check(JsonNode value, Place place) {
    if (!value.isObject()) {
      place.problem("must provide an object");
      return;
    }
    for (String name : required) {
      if (!ValueRules.has(value, name)) {
        place.problem("missing required field: " + name);
      }
    }
    value
        .properties()
        .forEach(
            member -> {
              Rule rule = members.get(member.getKey());
              if (rule == null) {
                place.problem("invalid additional property: " + member.getKey());
              } else if (!member.getValue().isNull()) {
                rule.check(member.getValue(), place.at(member.getKey()));
              }
            });
    whole.check(value, place);
  }
}
