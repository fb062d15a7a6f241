package io.directlinkbot.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.block.BlockControl;
import io.directlinkbot.sandbox.slack.parts.WorkspaceParts;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import io.directlinkbot.sandbox.slack.state.Surface;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import io.directlinkbot.sandbox.slack.validation.BlockKit;
import io.directlinkbot.sandbox.slack.validation.BlockProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Asks the app for options, and remembers which ones a person can pick. Thread-safe. */
final class Menu {
  /** The default of {@code min_query_length} (external select). */
  private static final int QUERY = 3;

  private final WorkspaceParts parts;
  private final String user;
  private final Map<Place, List<JsonNode>> offered = new ConcurrentHashMap<>();

  Menu(WorkspaceParts parts, String user) {
    this.parts = parts;
    this.user = user;
  }

  CompletableFuture<Suggestions> ask(Surface surface, String name, String query) {
    WorkspaceSnapshot workspace = parts.store().snapshot();
    Target target = Target.of(workspace, user, surface);
    BlockControl control = target.control(name);
    if (!control.type().contains("external_select")) {
      throw new IllegalArgumentException(name + " does not ask the app for options.");
    }
    if (query.length() < control.element().path("min_query_length").asInt(QUERY)) {
      return CompletableFuture.completedFuture(Suggestions.none());
    }
    ObjectNode payload = Payloads.interactive("block_suggestion", workspace, parts.active(user));
    Payloads.place(payload, target, workspace);
    payload.put("action_id", control.actionId()).put("block_id", control.blockId());
    payload.put("value", query);
    return parts
        .delivery()
        .send(SocketEnvelope.Type.INTERACTIVE, payload)
        .thenApply(Menu::answer)
        .exceptionally(failure -> Suggestions.failed(ControlUse.error(failure)))
        .thenApply(
            suggestions -> {
              offered.put(Place.of(surface, control), suggestions.options());
              return suggestions;
            });
  }

  /**
   * Returns the option object to pick.
   *
   * @throws IllegalArgumentException when the person is not offered such an option
   */
  JsonNode option(Target target, BlockControl control, String value) {
    List<JsonNode> options = new ArrayList<>(control.options());
    options.addAll(offered.getOrDefault(Place.of(target.surface(), control), List.of()));
    JsonNode current = target.values().path(control.blockId()).path(control.actionId());
    current.forEach(
        held -> (held.isArray() ? stream(held) : Stream.of(held)).forEach(options::add));
    return options.stream()
        .filter(option -> option.path("value").asText().equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s has no option %s; there are %s%s"
                        .formatted(
                            control.actionId(),
                            value,
                            options.stream().map(one -> one.path("value").asText()).toList(),
                            control.type().contains("external") ? "; ask for options first" : "")));
  }

  private static Suggestions answer(JsonNode payload) {
    List<BlockProblem> problems = BlockKit.problemsOfSuggestions(payload);
    return problems.isEmpty()
        ? Suggestions.of(payload)
        : Suggestions.failed("invalid_options: " + problems);
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private record Place(Surface surface, String blockId, String actionId) {
    static Place of(Surface surface, BlockControl control) {
      return new Place(surface, control.blockId(), control.actionId());
    }
  }
}
