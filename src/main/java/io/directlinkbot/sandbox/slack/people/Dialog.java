package io.directlinkbot.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.block.BlockControl;
import io.directlinkbot.sandbox.slack.block.Blocks;
import io.directlinkbot.sandbox.slack.content.SlackRefusal;
import io.directlinkbot.sandbox.slack.parts.WorkspaceParts;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.Warning;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Submits and closes the modal that a person sees, and carries out the app's answer. */
final class Dialog {
  private final WorkspaceParts parts;
  private final ControlUse actions;
  private final String user;

  Dialog(WorkspaceParts parts, ControlUse actions, String user) {
    this.parts = parts;
    this.actions = actions;
    this.user = user;
  }

  CompletableFuture<Outcome> submit() {
    View view = top();
    if (view.body().path("submit").isMissingNode() || view.body().path("submit").isNull()) {
      throw new IllegalStateException("This modal has no submit button.");
    }
    Target target = actions.target(view.surface());
    Map<String, String> complaints = Completeness.of(target);
    if (!complaints.isEmpty()) {
      return CompletableFuture.completedFuture(new Outcome.Errors(complaints));
    }
    WorkspaceSnapshot workspace =
        parts.store().change(draft -> draft.clearWarnings(user, view.surface()));
    ObjectNode payload = payload("view_submission", view, target, workspace);
    payload.put("trigger_id", parts.triggers().issue(user));
    payload.putArray("response_urls");
    return actions.acked(
        parts
            .delivery()
            .send(SocketEnvelope.Type.INTERACTIVE, payload)
            .thenApply(ack -> answered(view, ack)),
        view.surface());
  }

  CompletableFuture<Outcome> close() {
    View view = top();
    Target target = actions.target(view.surface());
    boolean all = view.body().path("clear_on_close").asBoolean();
    if (all) {
      parts.views().clear(user);
    } else {
      parts.views().close(view.id());
    }
    if (!view.body().path("notify_on_close").asBoolean()) {
      return CompletableFuture.completedFuture(new Outcome.Closed());
    }
    ObjectNode payload = payload("view_closed", view, target, parts.store().snapshot());
    payload.put("is_cleared", all);
    return parts
        .delivery()
        .send(SocketEnvelope.Type.INTERACTIVE, payload)
        .<Outcome>thenApply(ack -> new Outcome.Closed())
        .exceptionally(failure -> new Outcome.Failed(ControlUse.error(failure)));
  }

  private Outcome answered(View view, JsonNode ack) {
    try {
      return switch (ack.path("response_action").asText()) {
        case "" -> closed(view);
        case "clear" -> {
          parts.views().clear(user);
          yield new Outcome.Closed();
        }
        case "errors" -> errors(view, ack.path("errors"));
        case "update" ->
            new Outcome.Updated(
                parts.views().update(view.id(), ack.path("view"), Optional.empty()));
        case "push" -> new Outcome.Updated(parts.views().push(user, ack.path("view")));
        default -> broken(view, "invalid_response_action");
      };
    } catch (SlackRefusal refusal) {
      return broken(view, refusal.error());
    }
  }

  private Outcome closed(View view) {
    parts.views().close(view.id());
    return new Outcome.Closed();
  }

  private Outcome errors(View view, JsonNode errors) {
    Map<String, String> byBlock = new LinkedHashMap<>();
    errors.properties().forEach(one -> byBlock.put(one.getKey(), one.getValue().asText()));
    boolean known =
        byBlock.keySet().stream()
            .allMatch(
                block ->
                    Blocks.controls(view.blocks()).stream()
                        .filter(BlockControl::input)
                        .anyMatch(control -> control.blockId().equals(block)));
    return known && !byBlock.isEmpty()
        ? new Outcome.Errors(byBlock)
        : broken(view, "invalid_errors");
  }

  /** Handles an answer that Slack can't use: the person only sees that something went wrong. */
  private Outcome broken(View view, String error) {
    parts.store().change(draft -> draft.put(new Warning(user, view.surface(), error)));
    return new Outcome.Failed(error);
  }

  private ObjectNode payload(String type, View view, Target target, WorkspaceSnapshot workspace) {
    ObjectNode payload = Payloads.interactive(type, workspace, parts.active(user));
    payload.set("view", Payloads.view(view, target, workspace));
    return payload;
  }

  private View top() {
    return parts
        .store()
        .snapshot()
        .modal(user)
        .orElseThrow(() -> new IllegalStateException(user + " sees no modal."));
  }
}
