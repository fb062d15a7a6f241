package io.directlinkbot.slack.posting;

import com.slack.api.model.Message;
import com.slack.api.model.Message.Metadata;
import io.directlinkbot.slack.api.ConversationReader;
import io.directlinkbot.slack.api.ConversationReader.Page;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.pace.Urgency;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds a message of ours whose posting was interrupted, by the metadata it carries. One that Slack
 * took only without metadata is recognized by its text.
 */
final class MessageSearch {
  /** Slack's clock and ours may differ by this much. */
  private static final Duration CLOCKS_APART = Duration.ofMinutes(10);

  /**
   * Look-ups are few, and one that was held back ahead of Slack's limits for {@link LookupPatience}
   * would have the message posted twice.
   */
  private static final Urgency LOOK_UP = Urgency.DECISION;

  private final ConversationReader channels;

  MessageSearch(SlackClient client) {
    this.channels = new ConversationReader(client);
  }

  /** The message, if it stands in its channel or thread. */
  Optional<PostedMessage> find(MessageDraft draft, Instant begunAt) throws SlackException {
    String cursor = "";
    do {
      Page<Message> page = read(draft, begunAt, cursor);
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
      Page<Message> page = read(draft, begunAt, cursor);
      matches(page, draft).forEach(found::add);
      cursor = page.next();
    } while (!cursor.isEmpty());
    return found;
  }

  private static Stream<PostedMessage> matches(Page<Message> page, MessageDraft draft) {
    return page.items().stream()
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

  private Page<Message> read(MessageDraft draft, Instant begunAt, String cursor)
      throws SlackException {
    String channel = draft.place().channel();
    String thread = draft.place().thread();
    return thread == null
        ? channels.history(channel, begunAt.minus(CLOCKS_APART), cursor, LOOK_UP)
        : channels.replies(channel, thread, cursor, LOOK_UP);
  }
}
