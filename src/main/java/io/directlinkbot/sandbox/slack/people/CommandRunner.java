package io.directlinkbot.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.Content;
import io.directlinkbot.sandbox.slack.content.MessageWriter.Address;
import io.directlinkbot.sandbox.slack.content.SlackRefusal;
import io.directlinkbot.sandbox.slack.parts.WorkspaceParts;
import io.directlinkbot.sandbox.slack.socket.SocketEnvelope;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Runs slash commands and shows what the app answers. */
final class CommandRunner {
  private static final String SLACKBOT = "USLACKBOT";

  private final WorkspaceParts parts;
  private final String user;

  CommandRunner(WorkspaceParts parts, String user) {
    this.parts = parts;
    this.user = user;
  }

  CompletableFuture<Outcome> run(String channelId, String line) {
    if (!line.startsWith("/")) {
      throw new IllegalArgumentException("A command starts with a slash: " + line);
    }
    WorkspaceSnapshot workspace = parts.store().snapshot();
    Channel channel = Target.joined(workspace, user, channelId);
    ObjectNode payload = Payloads.command(workspace, parts.active(user), channel, line.strip());
    payload.put("trigger_id", parts.triggers().issue(user));
    payload.put("response_url", parts.responseUrl(user, channelId, Optional.empty()));
    String command = payload.path("command").asText();
    return parts
        .delivery()
        .send(SocketEnvelope.Type.SLASH_COMMANDS, payload)
        .thenApply(ack -> answered(channelId, command, ack))
        .exceptionally(failure -> failed(channelId, command, ControlUse.error(failure)));
  }

  private Outcome answered(String channel, String command, JsonNode ack) {
    Content content = Content.of(ack);
    if (content.text().isEmpty() && content.blocks().isEmpty()) {
      return new Outcome.Done();
    }
    boolean forAll = ack.path("response_type").asText().equals("in_channel");
    Address address = forAll ? Address.channel(channel) : Address.onlyFor(user, channel);
    try {
      parts.messages().post(address, parts.store().snapshot().identity().botUser(), content);
      return new Outcome.Done();
    } catch (SlackRefusal refusal) {
      return failed(channel, command, refusal.error());
    }
  }

  /** Posts the error as Slackbot, visible only to this person. */
  private Outcome failed(String channel, String command, String error) {
    String text = command + " failed with the error \"" + error + "\"";
    Content content = new Content(Optional.of(text), Optional.empty(), Optional.empty());
    parts.messages().post(Address.onlyFor(user, channel), SLACKBOT, content);
    return new Outcome.Failed(error);
  }
}
