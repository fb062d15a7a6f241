package io.directlinkbot.sandbox.slack.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.json.MessageJson;
import io.directlinkbot.sandbox.slack.json.ViewJson;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.Identity;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;

/** Builds the parts that Slack's payloads share (docs.slack.dev/reference/interaction-payloads). */
final class Payloads {
  /** The verification token: deprecated, but still in every payload. */
  private static final String VERIFICATION = "sandbox-verification-token";

  private Payloads() {}

  /** Returns the start of every interactive payload. */
  static ObjectNode interactive(String type, WorkspaceSnapshot workspace, User user) {
    Identity identity = workspace.identity();
    ObjectNode payload = JsonNodeFactory.instance.objectNode().put("type", type);
    team(payload, identity);
    payload
        .putObject("user")
        .put("id", user.id())
        .put("username", user.name())
        .put("name", user.name())
        .put("team_id", user.homeTeam().orElse(identity.team()));
    payload.put("api_app_id", identity.app()).put("token", VERIFICATION);
    return payload;
  }

  /**
   * Adds the team of the workspace, not of the person: a click by someone from outside in a shared
   * channel has the same.
   */
  private static void team(ObjectNode payload, Identity identity) {
    payload.putNull("team").putNull("enterprise");
    payload.put("is_enterprise_install", identity.organizationWide());
    if (!identity.organizationWide()) {
      ObjectNode team = payload.putObject("team");
      team.put("id", identity.team()).put("domain", identity.domain());
      identity.enterprise().ifPresent(id -> team.put("enterprise_id", id));
    }
    identity
        .enterprise()
        .ifPresent(id -> payload.putObject("enterprise").put("id", id).put("name", "Organization"));
  }

  /** Adds where a control was used. */
  static void place(ObjectNode payload, Target target, WorkspaceSnapshot workspace) {
    target.message().ifPresent(message -> placeInMessage(payload, message, workspace));
    target
        .view()
        .ifPresent(
            view -> {
              payload.putObject("container").put("type", "view").put("view_id", view.id());
              payload.set("view", view(view, target, workspace));
            });
  }

  static ObjectNode view(View view, Target target, WorkspaceSnapshot workspace) {
    return ViewJson.of(view, target.values(), workspace.identity());
  }

  static ObjectNode command(WorkspaceSnapshot workspace, User user, Channel channel, String line) {
    Identity identity = workspace.identity();
    int space = line.indexOf(' ');
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    payload.put("token", VERIFICATION).put("team_id", user.homeTeam().orElse(identity.team()));
    payload.put("team_domain", identity.domain()).put("api_app_id", identity.app());
    if (user.homeTeam().isEmpty() || user.colleague()) {
      identity.enterprise().ifPresent(id -> payload.put("enterprise_id", id));
    }
    payload.put("channel_id", channel.id()).put("channel_name", shownName(channel));
    payload.put("user_id", user.id()).put("user_name", user.name());
    payload.put("command", space < 0 ? line : line.substring(0, space));
    String text = space < 0 ? "" : line.substring(space + 1).strip();
    payload.put("text", Escaping.of(text, workspace));
    return payload.put("is_enterprise_install", Boolean.toString(identity.organizationWide()));
  }

  /** Returns the name of a channel as payloads have it: Slack tells no names of private ones. */
  private static String shownName(Channel channel) {
    return channel.isDirect()
        ? "directmessage"
        : channel.hidden() ? "privategroup" : channel.name();
  }

  /** Returns the payload of a shortcut in the menu of a message. */
  static ObjectNode shortcut(
      WorkspaceSnapshot workspace, User user, WorkspaceMessage message, String callback) {
    ObjectNode payload = interactive("message_action", workspace, user);
    payload.put("callback_id", callback).put("message_ts", message.ts());
    payload
        .putObject("channel")
        .put("id", message.channel())
        .put("name", workspace.channel(message.channel()).map(Payloads::shownName).orElse(""));
    payload.set("message", MessageJson.of(message, workspace, false));
    return payload;
  }

  /** Returns the payload around an event of the Events API. */
  static ObjectNode event(WorkspaceSnapshot workspace, ObjectNode event, String id, long seconds) {
    Identity identity = workspace.identity();
    ObjectNode payload = JsonNodeFactory.instance.objectNode();
    payload.put("token", VERIFICATION).put("team_id", identity.team());
    payload.put("api_app_id", identity.app()).put("type", "event_callback");
    payload.put("event_id", id).put("event_time", seconds);
    payload.put("is_ext_shared_channel", false).set("event", event);
    payload
        .putArray("authorizations")
        .addObject()
        .put("team_id", identity.team())
        .put("user_id", identity.botUser())
        .put("is_bot", true)
        .put("is_enterprise_install", identity.organizationWide())
        .put("enterprise_id", identity.enterprise().orElse(null));
    return payload;
  }

  private static void placeInMessage(
      ObjectNode payload, WorkspaceMessage message, WorkspaceSnapshot workspace) {
    ObjectNode container = payload.putObject("container").put("type", "message");
    container.put("message_ts", message.ts()).put("channel_id", message.channel());
    container.put("is_ephemeral", message.ephemeral());
    message.threadTs().ifPresent(ts -> container.put("thread_ts", ts));
    String name = workspace.channel(message.channel()).map(Channel::name).orElse("");
    payload.putObject("channel").put("id", message.channel()).put("name", name);
    // Slack does not keep ephemeral messages, so it can't send them along
    if (!message.ephemeral()) {
      payload.set("message", MessageJson.of(message, workspace, false));
    }
  }
}
