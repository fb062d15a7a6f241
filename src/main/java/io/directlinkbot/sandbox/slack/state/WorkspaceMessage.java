package io.directlinkbot.sandbox.slack.state;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A message. Its JSON must not be changed.
 *
 * @param channel id of the channel
 * @param ts its timestamp, which identifies it within the channel
 * @param author id of the user
 * @param blocks Block Kit with every {@code block_id} and {@code action_id} filled in; may be empty
 * @param threadTs the first message of the thread, for a reply
 * @param broadcast whether a reply is also shown in the channel
 * @param edited whether Slack shows it as edited
 * @param onlyFor the only user who sees it, for an ephemeral message
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

  /** The author that Slack gives to a tombstone. */
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

  /** Whether it is shown in the channel, not only in a thread. */
  public boolean inChannel() {
    return threadTs.isEmpty() || broadcast || threadTs.get().equals(ts);
  }

  /** Returns what is left of a deleted message while its thread has replies. */
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
