package io.directlinkbot.sandbox.slack.people;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.parts.WorkspaceParts;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import io.directlinkbot.sandbox.slack.state.Surface;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Chooses shortcuts of the app in the menus of messages. */
final class MessageShortcut {
  private final WorkspaceParts parts;
  private final ControlUse actions;
  private final String user;

  MessageShortcut(WorkspaceParts parts, ControlUse actions, String user) {
    this.parts = parts;
    this.actions = actions;
    this.user = user;
  }

  CompletableFuture<Outcome> choose(Surface.OfMessage where, String callback) {
    WorkspaceMessage message =
        actions
            .target(where)
            .message()
            // Slack does not keep these, so their menu has no shortcuts
            .filter(found -> !found.ephemeral())
            .orElseThrow(() -> new IllegalArgumentException("No shortcuts on " + where));
    WorkspaceSnapshot workspace =
        parts.store().change(draft -> draft.clearWarnings(user, message.surface()));
    ObjectNode payload = Payloads.shortcut(workspace, parts.active(user), message, callback);
    payload.put("trigger_id", parts.triggers().issue(user));
    payload.put("response_url", parts.responseUrl(user, message.channel(), Optional.empty()));
    payload.put("action_ts", parts.store().nextTs());
    return actions.acked(
        parts
            .delivery()
            .send(SocketEnvelope.Type.INTERACTIVE, payload)
            .thenApply(ack -> new Outcome.Done()),
        message.surface());
  }
}
