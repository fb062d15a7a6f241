package io.directlinkbot.sandbox.slack.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Rules for the options of an element and for its initial options. */
final class OptionRules {
  static final int MOST = 100;

  private OptionRules() {}

  /** Requires either options or option groups, and an initial option that is among them. */
  static Shape either(Shape element) {
    return element
        .optional("options", ValueRules.list(1, MOST, TextRules.option()))
        .optional("option_groups", ValueRules.list(1, MOST, TextRules.group()))
        .where(OptionRules::oneKind)
        .where(OptionRules::distinct)
        .where(OptionRules::startsInside);
  }

  /** Requires a list of options of limited length. */
  static Shape fixed(Shape element, int least, int most, Rule option) {
    return element
        .required("options", ValueRules.list(least, most, option))
        .where(OptionRules::distinct)
        .where(OptionRules::startsInside);
  }

  private static void oneKind(JsonNode element, Place place) {
    boolean options = ValueRules.has(element, "options");
    boolean groups = ValueRules.has(element, "option_groups");
    if (!options && !groups) {
      place.problem("missing required field: options");
    }
    if (options && groups) {
      place.problem("only one of options and option_groups is allowed");
    }
  }

  private static void distinct(JsonNode element, Place place) {
    Set<String> seen = new HashSet<>();
    for (JsonNode option : all(element)) {
      String value = option.path("value").asText();
      if (!seen.add(value)) {
        place.at("options").problem("option value is not unique: " + value);
      }
    }
  }

  private static void startsInside(JsonNode element, Place place) {
    if (ValueRules.has(element, "initial_option")) {
      inside(element, element.path("initial_option"), place.at("initial_option"));
    }
    JsonNode several = element.path("initial_options");
    for (int index = 0; index < several.size(); index++) {
      inside(element, several.get(index), place.at("initial_options").at(index));
    }
  }

  private static void inside(JsonNode element, JsonNode start, Place place) {
    if (all(element).stream().noneMatch(option -> alike(option, start))) {
      place.problem("initial option is not one of the options");
    }
  }

  private static boolean alike(JsonNode one, JsonNode other) {
    return one.path("value").equals(other.path("value"))
        && one.path("text").path("text").equals(other.path("text").path("text"));
  }

  private static List<JsonNode> all(JsonNode element) {
    JsonNode groups = element.path("option_groups");
    return groups.isArray()
        ? stream(groups).stream().flatMap(group -> stream(group.path("options")).stream()).toList()
        : stream(element.path("options"));
  }

  private static List<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).toList();
  }
}
