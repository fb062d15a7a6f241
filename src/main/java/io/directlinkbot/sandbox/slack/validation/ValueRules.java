package io.directlinkbot.sandbox.slack.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;

/** Rules for plain values. Lengths are in UTF-16 units, the strictest of the possible units. */
final class ValueRules {
  static final int ID = 255;
  static final int URL = 3000;

  private ValueRules() {}

  static Rule text(int least, int most) {
    return (value, place) -> {
      if (!value.isTextual()) {
        place.problem("must be a string");
        return;
      }
      int length = value.textValue().length();
      if (length < least) {
        place.problem("must be more than " + (least - 1) + " characters");
      }
      if (length > most) {
        place.problem("must be less than " + (most + 1) + " characters");
      }
    };
  }

  static Rule text(int most) {
    return text(0, most);
  }

  static Rule id() {
    return text(1, ID);
  }

  static Rule flag() {
    return (value, place) -> {
      if (!value.isBoolean()) {
        place.problem("must be a boolean");
      }
    };
  }

  static Rule number(int least, int most) {
    return (value, place) -> {
      if (!value.isIntegralNumber()) {
        place.problem("must be an integer");
      } else if (value.longValue() < least) {
        place.problem("must be greater than or equal to " + least);
      } else if (value.longValue() > most) {
        place.problem("must be less than or equal to " + most);
      }
    };
  }

  static Rule oneOf(String... allowed) {
    List<String> values = List.of(allowed);
    return (value, place) -> {
      if (!value.isTextual() || !values.contains(value.textValue())) {
        place.problem("must be a valid enum value: " + String.join(", ", values));
      }
    };
  }

  static Rule matching(String pattern) {
    Pattern compiled = Pattern.compile(pattern);
    return (value, place) -> {
      if (!value.isTextual() || !compiled.matcher(value.textValue()).matches()) {
        place.problem("must match the pattern " + pattern);
      }
    };
  }

  static Rule url() {
    return text(1, URL)
        .and(
            (value, place) -> {
              if (value.isTextual() && !absolute(value.textValue())) {
                place.problem("invalid url");
              }
            });
  }

  static Rule list(int least, int most, Rule each) {
    return (value, place) -> {
      if (!value.isArray()) {
        place.problem("must be an array");
        return;
      }
      if (value.size() < least) {
        place.problem("no fewer than " + least + " items allowed");
      }
      if (value.size() > most) {
        place.problem("no more than " + most + " items allowed");
      }
      for (int index = 0; index < value.size(); index++) {
        each.check(value.get(index), place.at(index));
      }
    };
  }

  static boolean has(JsonNode object, String member) {
    return !object.path(member).isMissingNode() && !object.path(member).isNull();
  }

  private static boolean absolute(String text) {
    try {
      return new URI(text).isAbsolute();
    } catch (URISyntaxException notOne) {
      return false;
    }
  }
}
