package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.WorkspaceStore;
import java.util.List;

/** {@code conversations.info} and {@code conversations.members}. */
final class ConversationMethods implements MethodFamily {
  private final WorkspaceStore store;
  private final ChannelAccess access;

  ConversationMethods(WorkspaceStore store, ChannelAccess access) {
    this.store = store;
    this.access = access;
  }

  @Override
  public List<ApiMethod> methods() {
    return List.of(
        ApiMethod.bot("conversations.info", this::info, "channels:read", "groups:read"),
        ApiMethod.bot("conversations.members", this::members, "channels:read", "groups:read"));
  }

  private ObjectNode info(ApiMethod.Call call) {
    Channel channel = access.seen(call.arguments().required("channel"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode json = answer.putObject("channel");
    json.put("id", channel.id()).put("name", channel.name());
    json.put("name_normalized", channel.name()).put("is_channel", !channel.hidden());
    json.put("is_group", false).put("is_im", channel.isDirect()).put("is_mpim", false);
    json.put("is_private", channel.hidden()).put("is_archived", channel.archived());
    json.put("is_member", access.member(channel)).put("is_general", false).put("is_shared", false);
    json.put("context_team_id", store.snapshot().identity().team());
    if (call.arguments().flag("include_num_members")) {
      json.put("num_members", channel.members().size());
    }
    return answer;
  }

  private ObjectNode members(ApiMethod.Call call) {
    Channel channel = access.seen(call.arguments().required("channel"));
    return ResultPage.of(channel.members(), call.arguments(), 100)
        .into(JsonNodeFactory.instance.objectNode(), "members", ArrayNode::add);
  }
}
