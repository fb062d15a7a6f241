package io.directlinkbot.sandbox.slack.content;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.directlinkbot.sandbox.slack.block.Blocks;
import io.directlinkbot.sandbox.slack.state.Choice;
import io.directlinkbot.sandbox.slack.state.Draft;
import io.directlinkbot.sandbox.slack.state.SlackIds;
import io.directlinkbot.sandbox.slack.state.Surface;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import io.directlinkbot.sandbox.slack.state.WorkspaceStore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/** Posts, updates and deletes messages. Callers check permissions first. Thread-safe. */
public final class MessageWriter {
  private final WorkspaceStore store;
  private final SlackIds ids;

  /** The deleted messages: Slack accepts replies to them, which nobody sees. */
  private final Set<Surface> deleted = ConcurrentHashMap.newKeySet();

  public MessageWriter(WorkspaceStore store, SlackIds ids) {
    this.store = store;
    this.ids = ids;
  }

  /**
   * Posts a message; text beyond 40 000 characters is cut.
   *
   * @throws SlackRefusal when the content is invalid or the thread does not exist
   */
  public WorkspaceMessage post(Address address, String author, Content content) {
    content.check();
    String text = content.text().orElse("");
    String cut = text.substring(0, Math.min(text.length(), Content.POSTED_TEXT));
    AtomicReference<WorkspaceMessage> posted = new AtomicReference<>();
    store.decide(
        (current, draft) -> {
          WorkspaceMessage message =
              new WorkspaceMessage(
                  address.channel(),
                  store.nextTs(),
                  author,
                  cut,
                  blocks(content),
                  content.keptMetadata(),
                  address.threadTs().map(ts -> root(current, address.channel(), ts)),
                  address.broadcast(),
                  false,
                  address.onlyFor());
          posted.set(message);
          draft.put(message);
        });
    return posted.get();
  }

  /**
   * Updates a message. Text without blocks removes the blocks; metadata that is not sent is kept.
   *
   * @throws SlackRefusal when the content is invalid or the message is gone
   */
  public WorkspaceMessage update(String channel, String ts, Content content) {
    if (content.text().orElse("").length() > Content.UPDATED_TEXT) {
      throw SlackRefusal.of("msg_too_long");
    }
    content.check();
    AtomicReference<WorkspaceMessage> updated = new AtomicReference<>();
    store.decide(
        (current, draft) -> {
          WorkspaceMessage old = found(current, channel, ts);
          ArrayNode blocks = blocks(content);
          WorkspaceMessage fresh =
              old.withContent(content.text().orElse(old.text()), blocks, blocks.isEmpty())
                  .withMetadata(
                      content.metadata().isPresent() ? content.keptMetadata() : old.metadata());
          updated.set(fresh);
          keepChoices(current, draft, fresh);
        });
    return updated.get();
  }

  /** Shows a reply in its channel as well. */
  public void broadcast(String channel, String ts) {
    store.decide((current, draft) -> draft.put(found(current, channel, ts).asBroadcast()));
  }

  /**
   * Deletes a message for everybody. A message with replies leaves a tombstone.
   *
   * @throws SlackRefusal when it is already gone
   */
  public void delete(String channel, String ts) {
    store.decide(
        (current, draft) -> {
          WorkspaceMessage message = found(current, channel, ts);
          deleted.add(message.surface());
          boolean replied =
              current.messages(channel).stream()
                  .anyMatch(
                      each -> !each.ts().equals(ts) && each.threadTs().equals(Optional.of(ts)));
          if (replied) {
            draft.put(message.tombstone()).replaceChoices(message.surface(), List.of());
          } else {
            draft.remove(message);
          }
        });
  }

  private static void keepChoices(WorkspaceSnapshot current, Draft draft, WorkspaceMessage fresh) {
    List<Choice> touched =
        current.choices().stream()
            .filter(choice -> choice.surface().equals(fresh.surface()))
            .toList();
    draft.put(fresh).replaceChoices(fresh.surface(), Blocks.surviving(touched, fresh.blocks()));
  }

  private static WorkspaceMessage found(WorkspaceSnapshot current, String channel, String ts) {
    return current
        .message(channel, ts)
        .filter(message -> !message.isTombstone())
        .orElseThrow(() -> SlackRefusal.of("message_not_found"));
  }

  /** Returns the first message of the thread that a message belongs to. */
  private String root(WorkspaceSnapshot current, String channel, String ts) {
    if (deleted.contains(new Surface.OfMessage(channel, ts))) {
      return ts;
    }
    WorkspaceMessage named =
        current
            .message(channel, ts)
            .filter(message -> !message.ephemeral())
            .orElseThrow(() -> SlackRefusal.of("thread_not_found"));
    return named.threadTs().orElse(ts);
  }

  private ArrayNode blocks(Content content) {
    return content
        .blocks()
        .map(blocks -> Blocks.completed(blocks, ids))
        .orElseGet(JsonNodeFactory.instance::arrayNode);
  }

  /**
   * Where a message goes.
   *
   * @param threadTs a message of the thread to reply in
   * @param onlyFor the only user who sees it
   */
  public record Address(
      String channel, Optional<String> threadTs, boolean broadcast, Optional<String> onlyFor) {
    public static Address channel(String channel) {
      return new Address(channel, Optional.empty(), false, Optional.empty());
    }

    /** An ephemeral message. */
    public static Address onlyFor(String user, String channel) {
      return new Address(channel, Optional.empty(), false, Optional.of(user));
    }

    public Address inThread(Optional<String> ts) {
      return new Address(channel, ts, broadcast, onlyFor);
    }
  }
}
