package io.directlinkbot.slack.api;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsMembersResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.Message;
import com.slack.api.model.ResponseMetadata;
import io.directlinkbot.slack.pace.Urgency;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a channel: what it is, who is in it, what stands there. Long answers come in pages; the
 * cursor of the first one is empty. Thread-safe.
 */
public final class ConversationReader {
  private static final int PAGE = 200;

  private final SlackClient client;

  public ConversationReader(SlackClient client) {
    this.client = client;
  }

  /** Returns what a channel is. */
  public Conversation info(String channel, Urgency urgency) throws SlackException {
    String method = "conversations.info";
    return SlackClient.named(
        method,
        client
            .inChannel(
                method,
                channel,
                urgency,
                it -> it.conversationsInfo(asked -> asked.channel(channel)))
            .getChannel());
  }

  /** Returns whether the bot can post in a channel, as far as that can be asked. */
  public ChannelState state(String channel) throws SlackException {
    Conversation info = info(channel, Urgency.ANSWER);
    return new ChannelState(String.valueOf(info.getName()), info.isMember(), info.isArchived());
  }

  /** Returns the user ids of people in a channel. */
  public Page<String> members(String channel, String cursor, Urgency urgency)
      throws SlackException {
    String method = "conversations.members";
    ConversationsMembersResponse answer =
        client.inChannel(
            method,
            channel,
            urgency,
            it ->
                it.conversationsMembers(
                    asked -> asked.channel(channel).limit(PAGE).cursor(cursor)));
    return new Page<>(
        SlackClient.named(method, answer.getMembers()), next(answer.getResponseMetadata()));
  }

  /**
   * Returns messages of a channel outside its threads, the newest first, with all metadata.
   *
   * @param oldest to the second
   */
  public Page<Message> history(String channel, Instant oldest, String cursor, Urgency urgency)
      throws SlackException {
    String method = "conversations.history";
    String since = Long.toString(oldest.getEpochSecond());
    ConversationsHistoryResponse answer =
        client.inChannel(
            method,
            channel,
            urgency,
            it ->
                it.conversationsHistory(
                    asked ->
                        asked
                            .channel(channel)
                            .oldest(since)
                            .includeAllMetadata(true)
                            .limit(PAGE)
                            .cursor(cursor)));
    return new Page<>(
        SlackClient.named(method, answer.getMessages()), next(answer.getResponseMetadata()));
  }

  /**
   * Returns messages of a thread, the oldest first, with all metadata.
   *
   * @param thread timestamp of its first message
   */
  public Page<Message> replies(String channel, String thread, String cursor, Urgency urgency)
      throws SlackException {
    String method = "conversations.replies";
    ConversationsRepliesResponse answer =
        client.inChannel(
            method,
            channel,
            urgency,
            it ->
                it.conversationsReplies(
                    asked ->
                        asked
                            .channel(channel)
                            .ts(thread)
                            .includeAllMetadata(true)
                            .limit(PAGE)
                            .cursor(cursor)));
    return new Page<>(
        SlackClient.named(method, answer.getMessages()), next(answer.getResponseMetadata()));
  }

  private static String next(@Nullable ResponseMetadata metadata) {
    return metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
  }

  /**
   * What Slack says of a channel.
   *
   * @param isMember whether the bot is in it
   */
  public record ChannelState(String name, boolean isMember, boolean isArchived) {}

  /**
   * A part of a long answer.
   *
   * @param next the cursor of the next page; empty after the last
   */
  public record Page<T>(List<T> items, String next) {
    public Page {
      items = List.copyOf(items);
    }
  }
}
