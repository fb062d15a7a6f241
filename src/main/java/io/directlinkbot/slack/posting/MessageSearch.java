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
 * Finds a message of ours whose posting was interrupted, by the metadata it carries. One that Slack
 * took only without metadata is recognized by its text.
 */
final class MessageSearch {
  private static final int PAGE = 200;

  /** Slack's clock and ours may differ by this much. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

  private final SlackClient client;

  MessageSearch(SlackClient client) {
    this.client = client;
  }

  /** The message, if it stands in its channel or thread. */
  Optional<PostedMessage> find(MessageDraft draft, Instant begunAt) throws SlackException {
    String cursor = "";
    do {
      MessagePage page = read(draft, begunAt, cursor);
      Optional<PostedMessage> found = matches(page, draft).findFirst();
      if (found.isPresent()) {
        return found;
      }
      cursor = page.next();
    } while (!cursor.isEmpty());
    return Optional.empty();
  }

  /** The message as often as it stands in its channel or thread. */
  List<PostedMessage> findAll(MessageDraft draft, Instant begunAt) throws SlackException {
    List<PostedMessage> found = new ArrayList<>();
    String cursor = "";
    do {
      MessagePage page = read(draft, begunAt, cursor);
      matches(page, draft).forEach(found::add);
      cursor = page.next();
    } while (!cursor.isEmpty());
    return found;
  }

  private static Stream<PostedMessage> matches(MessagePage page, MessageDraft draft) {
    return page.messages().stream()
        .filter(message -> isSame(message, draft))
        .map(message -> new PostedMessage(draft.place().channel(), message.getTs(), ""));
  }

  private static boolean isSame(Message message, MessageDraft draft) {
    Metadata carried = message.getMetadata();
    Metadata wanted = draft.metadata();
    return carried == null
        ? message.getBotId() != null && draft.message().text().equals(message.getText())
        : wanted.getEventType().equals(carried.getEventType())
            && wanted.getEventPayload().equals(carried.getEventPayload());
  }

  private MessagePage read(MessageDraft draft, Instant begunAt, String cursor)
      throws SlackException {
    String channel = draft.place().channel();
    String thread = draft.place().thread();
    return thread == null ? history(channel, begunAt, cursor) : replies(channel, thread, cursor);
  }

  private MessagePage history(String channel, Instant begunAt, String cursor)
      throws SlackException {
    String oldest = Long.toString(begunAt.minus(CLOCKS_APART).getEpochSecond());
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
    return new MessagePage(answer.getMessages(), next(answer.getResponseMetadata()));
  }

  private MessagePage replies(String channel, String thread, String cursor) throws SlackException {
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
    return new MessagePage(answer.getMessages(), next(answer.getResponseMetadata()));
  }

  private static String next(@Nullable ResponseMetadata metadata) {
    return metadata == null || metadata.getNextCursor() == null ? "" : metadata.getNextCursor();
  }

  private record MessagePage(List<Message> messages, String next) {}
}
