package io.directlinkbot.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The options that a person sees below a select that asks the app.
 *
 * @param groups the groups of options; one without a label when the app sent plain options
 * @param error why there are none, as Slack names it; the person sees "No result"
 */
public record Suggestions(List<Group> groups, Optional<String> error) {
  public Suggestions {
    groups = List.copyOf(groups);
  }

  static Suggestions none() {
    return new Suggestions(List.of(), Optional.empty());
  }

  static Suggestions failed(String error) {
    return new Suggestions(List.of(), Optional.of(error));
  }

  static Suggestions of(JsonNode answer) {
    JsonNode grouped = answer.path("option_groups");
    List<Group> groups = new ArrayList<>();
    grouped.forEach(
        group ->
            groups.add(
                new Group(
                    Optional.of(group.path("label").path("text").asText()),
                    list(group.path("options")))));
    if (!grouped.isArray()) {
      groups.add(new Group(Optional.empty(), list(answer.path("options"))));
    }
    return new Suggestions(groups, Optional.empty());
  }

  /** Returns all option objects, in order. */
  public List<JsonNode> options() {
    return groups.stream().flatMap(group -> group.options().stream()).toList();
  }

  /** Returns the values of all options, in order. */
  public List<String> values() {
    return options().stream().map(option -> option.path("value").asText()).toList();
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all;
  }

  /** Options under one label. */
  public record Group(Optional<String> label, List<JsonNode> options) {
    public Group {
      options = List.copyOf(options);
    }
  }
}
