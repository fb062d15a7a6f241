package io.directlinkbot.sandbox.slack.parts;

import io.directlinkbot.sandbox.slack.content.IssuedResponseUrls;
import io.directlinkbot.sandbox.slack.content.MessageWriter;
import io.directlinkbot.sandbox.slack.content.OpenViews;
import io.directlinkbot.sandbox.slack.content.Triggers;
import io.directlinkbot.sandbox.slack.delivery.AppDelivery;
import io.directlinkbot.sandbox.slack.state.SlackIds;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.sandbox.slack.state.WorkspaceStore;
import java.util.Optional;

/** The parts of one workspace. */
public record WorkspaceParts(
    WorkspaceStore store,
    SlackIds ids,
    AppDelivery delivery,
    MessageWriter messages,
    OpenViews views,
    Triggers triggers,
    IssuedResponseUrls responseUrls) {

  /**
   * Returns a user who can act.
   *
   * @throws IllegalStateException when the user does not exist or is deactivated
   */
  public User active(String id) {
    return store
        .snapshot()
        .user(id)
        .filter(user -> !user.deleted())
        .orElseThrow(() -> new IllegalStateException(id + " does not exist or is deactivated."));
  }

  /** Issues a response URL and returns it. */
  public String responseUrl(String user, String channel, Optional<WorkspaceMessage> message) {
    return delivery.base() + "/response/" + responseUrls.issue(user, channel, message);
  }
}
