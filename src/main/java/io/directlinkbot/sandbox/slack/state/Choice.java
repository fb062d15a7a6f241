package io.directlinkbot.sandbox.slack.state;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The value that one person has selected or typed in one control.
 *
 * @param value the control's entry in {@code state.values}: its type and value
 */
public record Choice(
    String user, Surface surface, String blockId, String actionId, ObjectNode value) {

  boolean sameControl(Choice other) {
    return user.equals(other.user)
        && surface.equals(other.surface)
        && blockId.equals(other.blockId)
        && actionId.equals(other.actionId);
  }
}
