package io.directlinkbot.sandbox.slack.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.Content;
import io.directlinkbot.sandbox.slack.content.MessageWriter.Address;
import io.directlinkbot.sandbox.slack.parts.WorkspaceParts;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Writes messages that mention the app. Where the app is a member it gets {@code app_mention}; in
 * direct messages there is no such event (docs.slack.dev/reference/events/app_mention).
 */
final class AppMention {
  private final WorkspaceParts parts;
  private final String user;

  AppMention(WorkspaceParts parts, String user) {
    this.parts = parts;
    this.user = user;
  }

  /** Whether a typed text mentions the app. */
  boolean isIn(String typed) {
    return tokens(typed).contains(token(parts.store().snapshot()));
  }

  CompletableFuture<WorkspaceMessage> write(
      String channelId, String typed, Optional<String> thread) {
    Channel channel = Target.joined(parts.store().snapshot(), parts.active(user).id(), channelId);
    Content content = new Content(Optional.of(tokens(typed)), Optional.empty(), Optional.empty());
    WorkspaceMessage written =
        parts.messages().post(Address.channel(channelId).inThread(thread), user, content);
    String bot = parts.store().snapshot().identity().botUser();
    if (channel.isDirect() || !channel.members().contains(bot)) {
      return CompletableFuture.completedFuture(written);
    }
    return new EventSender(parts).send(event(written)).handle((ack, unanswered) -> written);
  }

  private ObjectNode event(WorkspaceMessage written) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("type", "app_mention").put("user", user).put("text", written.text());
    event.put("ts", written.ts()).put("channel", written.channel());
    event.put("team", parts.store().snapshot().identity().team());
    written.threadTs().ifPresent(thread -> event.put("thread_ts", thread));
    return event.put("event_ts", written.ts());
  }

  /** Puts tokens in place of typed names, as Slack does. */
  private String tokens(String typed) {
    WorkspaceSnapshot workspace = parts.store().snapshot();
    String token = token(workspace);
    return workspace
        .user(workspace.identity().botUser())
        .map(bot -> typed.replace("@" + bot.name(), token))
        .orElse(typed);
  }

  private static String token(WorkspaceSnapshot workspace) {
    return "<@" + workspace.identity().botUser() + ">";
  }
}
