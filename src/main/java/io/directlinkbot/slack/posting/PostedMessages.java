package io.directlinkbot.slack.posting;

import com.slack.api.methods.response.conversations.ConversationsHistoryResponse;
import com.slack.api.methods.response.conversations.ConversationsRepliesResponse;
import com.slack.api.model.Message;
import com.slack.api.model.Message.Metadata;
import com.slack.api.model.ResponseMetadata;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a message of ours whose posting was cut off, by the metadata it carries. One that Slack
 * took only without metadata is known by its text.
 */
public final class PostedMessages {
  private static final int PAGE = 200;

  /** Slack's clock and ours may differ by this much. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

  private final SlackClient client;

  public PostedMessages(SlackClient client) {
    this.client = client;
  }

  /**
   * The timestamp of the message, if it stands.
   *
   * @param thread the message it replies to, null for one of the channel's own
   * @param begunAt when the post was begun
   * @param text of the message
   */
  public Optional<String> find(
      String channel, @Nullable String thread, Instant begunAt, String text, Metadata metadata)
      throws SlackException {
    String oldest = oldest(begunAt);
    String cursor = "";
    do {
      Page page =
          thread == null ? history(channel, oldest, cursor) : replies(channel, thread, cursor);
      Optional<String> found = same(page, text, metadata).findFirst();
      if (found.isPresent()) {
        return found;
      }
      cursor = page.next();
    } while (!cursor.isEmpty());
    return Optional.empty();
  }

  /** The timestamps of all such messages of a channel's own. */
  public List<String> findAll(String channel, Instant begunAt, String text, Metadata metadata)
      throws SlackException {
    List<String> found = new ArrayList<>();
    String cursor = "";
    do {
      Page page = history(channel, oldest(begunAt), cursor);
      same(page, text, metadata).forEach(found::add);
      cursor = page.next();
    } while (!cursor.isEmpty());
    return found;
  }

  private static String oldest(Instant begunAt) {
    return Long.toString(begunAt.minus(CLOCKS_APART).getEpochSecond());
  }

  private static Stream<String> same(Page page, String text, Metadata metadata) {
    return page.messages().stream()
        .filter(message -> isSame(message, text, metadata))
        .map(Message::getTs);
  }

  private Page history(String channel, String oldest, String cursor) throws SlackException {
    ConversationsHistoryResponse answer =
        client.limited(
            "conversations.history",
            channel,
            () ->
                client
                    .methods()
                    .conversationsHistory(
                        it ->
                            it.channel(channel)
                                .oldest(oldest)
                                .includeAllMetadata(true)
                                .limit(PAGE)
                                .cursor(cursor)));
    return new Page(answer.getMessages(), next(answer.getResponseMetadata()));
  }

  private Page replies(String channel, String thread, String cursor) throws SlackException {
    ConversationsRepliesResponse answer =
        client.limited(
            "conversations.replies",
            channel,
            () ->
                client
                    .methods()
                    .conversationsReplies(
                        it ->
                            it.channel(channel)
                                .ts(thread)
                                .includeAllMetadata(true)
                                .limit(PAGE)
                                .cursor(cursor)));
    return new Page(answer.getMessages(), next(answer.getResponseMetadata()));
  }

  private static boolean isSame(Message message, String text, Metadata metadata) {
    Metadata carried = message.getMetadata();
    return carried == null
        ? message.getBotId() != null && text.equals(message.getText())
        : metadata.getEventType().equals(carried.getEventType())
            && MessageMetadata.same(carried.getEventPayload(), metadata.getEventPayload());
  }

  private static String next(@Nullable ResponseMetadata metadata) {
    return metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
  }

  private record Page(List<Message> messages, String next) {}
}
