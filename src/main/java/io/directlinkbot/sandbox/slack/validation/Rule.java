package io.directlinkbot.sandbox.slack.validation;

import com.fasterxml.jackson.databind.JsonNode;

/** A rule for a JSON value. Immutable. */
@FunctionalInterface
interface Rule {
  void check(JsonNode value, Place place);

  default Rule and(Rule other) {
    return (value, place) -> {
      check(value, place);
      other.check(value, place);
    };
  }
}
