package io.directlinkbot.sandbox.slack.state;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A message. Its JSON is never changed once it is in here, and readers must leave it alone too.
 *
 * @param channel id of the channel
 * @param ts its timestamp, which is its id in the channel
 * @param author id of the user
 * @param blocks Block Kit with every {@code block_id} and {@code action_id} filled in; may be empty
 * @param threadTs the first message of the thread that this one replies in
 * @param broadcast a reply that also stands in the channel
 * @param edited whether Slack shows it as edited
 * @param onlyFor the one user who sees it, when it is ephemeral
 */
public record WorkspaceMessage(
    String channel,
    String ts,
    String author,
    String text,
    ArrayNode blocks,
    Optional<ObjectNode> metadata,
    Optional<String> threadTs,
    boolean broadcast,
    boolean edited,
    Optional<String> onlyFor) {

  /** Whom Slack names as the author of what is left of a deleted message. */
  private static final String SLACKBOT = "USLACKBOT";

  public Surface surface() {
    return new Surface.OfMessage(channel, ts);
  }

  public boolean ephemeral() {
    return onlyFor.isPresent();
  }

  public boolean visibleTo(String user) {
    return onlyFor.isEmpty() || onlyFor.get().equals(user);
  }

  /** Whether the channel shows it, rather than only a thread. */
  public boolean inChannel() {
    return threadTs.isEmpty() || broadcast || threadTs.get().equals(ts);
  }

  /** What is left of it when it is deleted, as long as its thread has replies. */
  public WorkspaceMessage tombstone() {
    return new WorkspaceMessage(
        channel,
        ts,
        SLACKBOT,
        "This message was deleted.",
        JsonNodeFactory.instance.arrayNode(),
        Optional.empty(),
        threadTs,
        broadcast,
        false,
        onlyFor);
  }

  public boolean isTombstone() {
    return author.equals(SLACKBOT);
  }

  public WorkspaceMessage withContent(String newText, ArrayNode newBlocks, boolean nowEdited) {
    return new WorkspaceMessage(
        channel, ts, author, newText, newBlocks, metadata, threadTs, broadcast, nowEdited, onlyFor);
  }

  public WorkspaceMessage withMetadata(Optional<ObjectNode> changed) {
    return new WorkspaceMessage(
        channel, ts, author, text, blocks, changed, threadTs, broadcast, edited, onlyFor);
  }

  public WorkspaceMessage asBroadcast() {
    return new WorkspaceMessage(
        channel, ts, author, text, blocks, metadata, threadTs, true, edited, onlyFor);
  }
}
