package io.directlinkbot.sandbox.page;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.Choice;
import io.directlinkbot.sandbox.slack.state.Surface;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.util.Set;

/**
 * Writes the workspace as one person sees it, without other people's ephemeral messages, dialogs
 * and choices.
 */
final class WorkspaceJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final WorkspaceSnapshot workspace;
  private final String person;

  WorkspaceJson(WorkspaceSnapshot workspace, String person) {
    this.workspace = workspace;
    this.person = person;
  }

  /** Returns the people that one can act as. */
  ArrayNode people(Set<String> approvers) {
    ArrayNode people = NODES.arrayNode();
    workspace.users().stream()
        .filter(user -> !user.bot() && !user.deleted())
        .forEach(
            user ->
                people
                    .addObject()
                    .put("id", user.id())
                    .put("name", user.displayName())
                    .put("locale", user.locale())
                    .put("approver", approvers.contains(user.id())));
    return people;
  }

  ObjectNode app(boolean connected) {
    String id = workspace.identity().botUser();
    String name = workspace.user(id).map(User::displayName).orElse(id);
    return NODES.objectNode().put("user", id).put("name", name).put("connected", connected);
  }

  ArrayNode groups() {
    ArrayNode groups = NODES.arrayNode();
    workspace
        .groups()
        .forEach(group -> groups.addObject().put("id", group.id()).put("handle", group.handle()));
    return groups;
  }

  ArrayNode channels(java.util.Map<String, String> accounts) {
    ArrayNode channels = NODES.arrayNode();
    for (Channel channel : workspace.channels()) {
      if (channel.members().contains(person)) {
        ObjectNode node = channels.addObject().put("id", channel.id()).put("name", channel.name());
        node.put("direct", channel.isDirect());
        String account = accounts.get(channel.id());
        if (account != null) {
          node.put("account", account).put("topic", "Requests for account " + account);
        }
      }
    }
    return channels;
  }

  ArrayNode messages() {
    ArrayNode messages = NODES.arrayNode();
    workspace.messages().stream()
        .filter(message -> message.visibleTo(person))
        .forEach(message -> messages.add(message(message)));
    return messages;
  }

  private ObjectNode message(WorkspaceMessage message) {
    ObjectNode node =
        NODES
            .objectNode()
            .put("channel", message.channel())
            .put("ts", message.ts())
            .put("user", message.author())
            .put("text", message.text())
            .put("ephemeral", message.ephemeral())
            .put("edited", message.edited())
            .put("broadcast", message.broadcast());
    message.threadTs().ifPresent(thread -> node.put("thread", thread));
    node.set("blocks", message.blocks());
    addTouched(node, message.surface());
    return node;
  }

  /** Adds the dialog on the person's screen, if there is one. */
  void addDialog(ObjectNode world) {
    workspace.modal(person).ifPresent(view -> world.set("view", withTouched(view)));
  }

  /** Adds the person's Home tab, if the app has drawn it. */
  void addHome(ObjectNode world) {
    workspace.home(person).ifPresent(view -> world.set("home", withTouched(view)));
  }

  private ObjectNode withTouched(View view) {
    ObjectNode node = view.body().deepCopy();
    node.put("id", view.id());
    addTouched(node, view.surface());
    return node;
  }

  /** Adds what the person chose there, and whether the app failed to answer. */
  private void addTouched(ObjectNode node, Surface surface) {
    ObjectNode choices = node.putObject("choices");
    for (Choice choice : workspace.choices(person, surface)) {
      choices.withObjectProperty(choice.blockId()).set(choice.actionId(), choice.value());
    }
    workspace.warnings(person).stream()
        .filter(warning -> warning.surface().equals(surface))
        .forEach(warning -> node.put("warning", warning.error()));
  }
}
