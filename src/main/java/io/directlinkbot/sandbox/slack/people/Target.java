package io.directlinkbot.sandbox.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.block.BlockControl;
import io.directlinkbot.sandbox.slack.block.Blocks;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.Surface;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.util.List;
import java.util.Optional;

/**
 * The surface that a person is about to use, in its current state.
 *
 * @param values that person's {@code state.values}
 */
record Target(
    Surface surface,
    JsonNode blocks,
    ObjectNode values,
    Optional<WorkspaceMessage> message,
    Optional<View> view) {

  /**
   * Finds a surface.
   *
   * @throws IllegalArgumentException when the person can't see it
   */
  static Target of(WorkspaceSnapshot workspace, String user, Surface surface) {
    return switch (surface) {
      case Surface.OfMessage where -> ofMessage(workspace, user, where);
      case Surface.OfView where -> ofView(workspace, user, where);
    };
  }

  private static Target ofMessage(
      WorkspaceSnapshot workspace, String user, Surface.OfMessage where) {
    Channel channel = visible(workspace, user, where.channel());
    WorkspaceMessage message =
        workspace
            .message(where.channel(), where.ts())
            .filter(found -> found.visibleTo(user))
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "No message " + where.ts() + " in #" + channel.name() + " for " + user));
    return new Target(
        where,
        message.blocks(),
        Blocks.values(message.blocks(), workspace.choices(user, where)),
        Optional.of(message),
        Optional.empty());
  }

  private static Target ofView(WorkspaceSnapshot workspace, String user, Surface.OfView where) {
    View view =
        workspace
            .view(where.id())
            .filter(found -> found.user().equals(user))
            .orElseThrow(
                () -> new IllegalArgumentException("No view " + where.id() + " for " + user));
    return new Target(
        where,
        view.blocks(),
        Blocks.values(view.blocks(), workspace.choices(user, where)),
        Optional.empty(),
        Optional.of(view));
  }

  /** Returns a channel that a person is in or can preview. */
  private static Channel visible(WorkspaceSnapshot workspace, String user, String channel) {
    return workspace
        .channel(channel)
        .filter(found -> !found.hidden())
        .orElseGet(() -> joined(workspace, user, channel));
  }

  /**
   * Returns a channel that a person is in. *
   *
   * @throws IllegalArgumentException when the person is not
   */
  static Channel joined(WorkspaceSnapshot workspace, String user, String channel) {
    return workspace
        .channel(channel)
        .filter(found -> found.members().contains(user))
        .orElseThrow(() -> new IllegalArgumentException(user + " is not in channel " + channel));
  }

  /**
   * Returns one of its controls.
   *
   * @param name the {@code action_id}, or {@code block_id/action_id} where several have that one
   * @throws IllegalArgumentException when there is not exactly one
   */
  BlockControl control(String name) {
    List<BlockControl> controls = Blocks.controls(blocks);
    List<BlockControl> found =
        controls.stream()
            .filter(
                control ->
                    control.actionId().equals(name)
                        || (control.blockId() + "/" + control.actionId()).equals(name))
            .toList();
    if (found.size() != 1) {
      throw new IllegalArgumentException(
          "%s controls named %s; there are %s"
              .formatted(found.size(), name, controls.stream().map(Target::described).toList()));
    }
    return found.getFirst();
  }

  private static String described(BlockControl control) {
    return control.blockId() + "/" + control.actionId();
  }
}
