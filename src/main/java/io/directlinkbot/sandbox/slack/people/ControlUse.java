package io.directlinkbot.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.block.BlockControl;
import io.directlinkbot.sandbox.slack.parts.WorkspaceParts;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import io.directlinkbot.sandbox.slack.socket.Unanswered;
import io.directlinkbot.sandbox.slack.state.Choice;
import io.directlinkbot.sandbox.slack.state.Surface;
import io.directlinkbot.sandbox.slack.state.Warning;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Uses controls for a person: stores the choice and sends {@code block_actions}. */
final class ControlUse {
  private final WorkspaceParts parts;
  private final String user;

  ControlUse(WorkspaceParts parts, String user) {
    this.parts = parts;
    this.user = user;
  }

  Target target(Surface surface) {
    parts.active(user);
    return Target.of(parts.store().snapshot(), user, surface);
  }

  /** Sets the value of a control and notifies the app, unless the control waits for a submit. */
  CompletableFuture<Outcome> hold(Surface surface, BlockControl control, JsonNode value) {
    ObjectNode entry = control.holding(value);
    Choice choice = new Choice(user, surface, control.blockId(), control.actionId(), entry);
    parts.store().change(draft -> draft.put(choice));
    if (!control.dispatches()) {
      return CompletableFuture.completedFuture(new Outcome.Done());
    }
    return send(surface, control, action -> action.setAll(entry));
  }

  /** Sends an action of a control. */
  CompletableFuture<Outcome> send(
      Surface surface, BlockControl control, Consumer<ObjectNode> filled) {
    WorkspaceSnapshot workspace = parts.store().change(draft -> draft.clearWarnings(user, surface));
    Target target = Target.of(workspace, user, surface);
    ObjectNode payload = Payloads.interactive("block_actions", workspace, parts.active(user));
    Payloads.place(payload, target, workspace);
    payload.put("trigger_id", parts.triggers().issue(user));
    target
        .message()
        .ifPresent(
            message -> {
              payload.putObject("state").set("values", target.values());
              payload.put(
                  "response_url", parts.responseUrl(user, message.channel(), target.message()));
            });
    ObjectNode action = payload.putArray("actions").addObject();
    action.put("type", control.type()).put("action_id", control.actionId());
    action.put("block_id", control.blockId()).put("action_ts", parts.store().nextTs());
    filled.accept(action);
    return acked(
        parts
            .delivery()
            .send(SocketEnvelope.Type.INTERACTIVE, payload)
            .thenApply(ack -> new Outcome.Done()),
        surface);
  }

  /** Turns a missing ack into the warning that the person sees. */
  CompletableFuture<Outcome> acked(CompletableFuture<? extends Outcome> outcome, Surface surface) {
    return outcome
        .<Outcome>thenApply(answered -> answered)
        .exceptionally(failure -> failed(failure, surface));
  }

  Outcome failed(Throwable failure, Surface surface) {
    String error = error(failure);
    parts.store().change(draft -> draft.put(new Warning(user, surface, error)));
    return new Outcome.Failed(error);
  }

  static String error(Throwable failure) {
    Throwable cause = failure instanceof CompletionException ? failure.getCause() : failure;
    if (cause instanceof Unanswered unanswered) {
      return unanswered.error();
    }
    throw new CompletionException(cause);
  }
}
