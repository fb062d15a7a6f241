package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.Content;
import io.directlinkbot.sandbox.slack.content.MessageWriter;
import io.directlinkbot.sandbox.slack.content.MessageWriter.Address;
import io.directlinkbot.sandbox.slack.content.SlackRefusal;
import io.directlinkbot.sandbox.slack.json.MessageJson;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceStore;
import java.util.List;
import java.util.Optional;

/** {@code chat.*}. */
final class ChatMethods implements MethodFamily {
  private final WorkspaceStore store;
  private final MessageWriter messages;
  private final ChannelAccess access;

  ChatMethods(WorkspaceStore store, MessageWriter messages, ChannelAccess access) {
    this.store = store;
    this.messages = messages;
    this.access = access;
  }

  @Override
  public List<ApiMethod> methods() {
    return List.of(
        ApiMethod.bot("chat.postMessage", this::post, "chat:write"),
        ApiMethod.bot("chat.postEphemeral", this::postEphemeral, "chat:write"),
        ApiMethod.bot("chat.update", this::update, "chat:write"),
        ApiMethod.bot("chat.delete", this::delete, "chat:write"),
        ApiMethod.bot("chat.getPermalink", this::permalink));
  }

  private ObjectNode post(ApiMethod.Call call) {
    Arguments arguments = call.arguments();
    Channel channel = access.written(arguments.required("channel"));
    Address address =
        new Address(
            channel.id(),
            arguments.text("thread_ts"),
            arguments.flag("reply_broadcast"),
            Optional.empty());
    return said(messages.post(address, bot(), content(arguments)));
  }

  private ObjectNode postEphemeral(ApiMethod.Call call) {
    Arguments arguments = call.arguments();
    Channel channel = access.written(arguments.required("channel"));
    String user = arguments.required("user");
    if (!channel.members().contains(user)) {
      throw SlackRefusal.of("user_not_in_channel");
    }
    Address address = Address.onlyFor(user, channel.id()).inThread(arguments.text("thread_ts"));
    WorkspaceMessage posted = messages.post(address, bot(), content(arguments));
    return JsonNodeFactory.instance.objectNode().put("message_ts", posted.ts());
  }

  private ObjectNode update(ApiMethod.Call call) {
    Arguments arguments = call.arguments();
    Channel channel = access.seen(arguments.required("channel"));
    WorkspaceMessage old = own(channel, arguments.required("ts"), "cant_update_message");
    if (channel.archived()) {
      throw SlackRefusal.of("is_inactive");
    }
    WorkspaceMessage updated = messages.update(channel.id(), old.ts(), content(arguments));
    if (arguments.flag("reply_broadcast")) {
      messages.broadcast(channel.id(), old.ts());
    }
    return said(updated).put("text", updated.text());
  }

  private ObjectNode delete(ApiMethod.Call call) {
    Channel channel = access.seen(call.arguments().required("channel"));
    WorkspaceMessage old = own(channel, call.arguments().required("ts"), "cant_delete_message");
    messages.delete(channel.id(), old.ts());
    return JsonNodeFactory.instance.objectNode().put("channel", channel.id()).put("ts", old.ts());
  }

  private ObjectNode permalink(ApiMethod.Call call) {
    Channel channel = access.seen(call.arguments().required("channel"));
    WorkspaceMessage message = found(channel, call.arguments().required("message_ts"));
    String link =
        "https://%s.slack.com/archives/%s/p%s"
            .formatted(
                store.snapshot().identity().domain(), channel.id(), message.ts().replace(".", ""));
    return JsonNodeFactory.instance
        .objectNode()
        .put("channel", channel.id())
        .put("permalink", link);
  }

  private WorkspaceMessage own(Channel channel, String ts, String otherwise) {
    WorkspaceMessage message = found(channel, ts);
    if (!message.author().equals(bot())) {
      throw SlackRefusal.of(otherwise);
    }
    return message;
  }

  /** Returns a message. Ephemeral messages are not found, as in Slack. */
  private WorkspaceMessage found(Channel channel, String ts) {
    return store
        .snapshot()
        .message(channel.id(), ts)
        .filter(message -> !message.ephemeral() && !message.isTombstone())
        .orElseThrow(() -> SlackRefusal.of("message_not_found"));
  }

  private ObjectNode said(WorkspaceMessage message) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("channel", message.channel()).put("ts", message.ts());
    answer.set("message", MessageJson.of(message, store.snapshot(), true));
    return answer;
  }

  private static Content content(Arguments arguments) {
    Optional<JsonNode> attachments = arguments.json("attachments", "invalid_attachments");
    if (attachments.filter(list -> !list.isEmpty()).isPresent()) {
      throw SlackRefusal.because("invalid_attachments", "this workspace has no attachments");
    }
    if (arguments.text("markdown_text").isPresent()) {
      throw SlackRefusal.because("invalid_arguments", "this workspace has no markdown_text");
    }
    return new Content(
        arguments.text("text"),
        arguments.json("blocks", "invalid_blocks_format"),
        arguments.json("metadata", "invalid_metadata_format"));
  }

  private String bot() {
    return store.snapshot().identity().botUser();
  }
}
