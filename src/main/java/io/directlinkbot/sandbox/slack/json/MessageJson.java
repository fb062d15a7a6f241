package io.directlinkbot.sandbox.slack.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.util.List;

/** Writes messages as the Web API and payloads show them. */
public final class MessageJson {
  private MessageJson() {}

  /**
   * Returns a message object, including the summary of its thread.
   *
   * @param withMetadata whether to include the metadata
   */
  public static ObjectNode of(
      WorkspaceMessage message, WorkspaceSnapshot workspace, boolean withMetadata) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("type", "message").put("user", message.author());
    if (message.author().equals(workspace.identity().botUser())) {
      json.put("bot_id", workspace.identity().bot()).put("app_id", workspace.identity().app());
    }
    json.put("ts", message.ts()).put("text", message.text());
    json.put("team", workspace.identity().team());
    if (!message.blocks().isEmpty()) {
      json.set("blocks", message.blocks());
    }
    if (message.broadcast()) {
      json.put("subtype", "thread_broadcast");
    }
    if (message.isTombstone()) {
      json.put("subtype", "tombstone").put("hidden", true);
    }
    if (message.edited()) {
      json.putObject("edited").put("user", message.author()).put("ts", message.ts());
    }
    if (withMetadata) {
      message.metadata().ifPresent(metadata -> json.set("metadata", metadata));
    }
    thread(message, workspace, json);
    return json;
  }

  private static void thread(
      WorkspaceMessage message, WorkspaceSnapshot workspace, ObjectNode json) {
    message.threadTs().ifPresent(threadTs -> json.put("thread_ts", threadTs));
    List<WorkspaceMessage> replies =
        workspace.messages(message.channel()).stream()
            .filter(reply -> !reply.ephemeral())
            .filter(reply -> reply.threadTs().filter(message.ts()::equals).isPresent())
            .toList();
    if (!replies.isEmpty()) {
      json.put("thread_ts", message.ts()).put("reply_count", replies.size());
      json.put("latest_reply", replies.getLast().ts());
    }
  }
}
