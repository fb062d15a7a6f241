package io.directlinkbot.sandbox.slack.parts;

import io.directlinkbot.sandbox.slack.content.Messages;
import io.directlinkbot.sandbox.slack.content.ResponseUrls;
import io.directlinkbot.sandbox.slack.content.Triggers;
import io.directlinkbot.sandbox.slack.content.Views;
import io.directlinkbot.sandbox.slack.socket.Sockets;
import io.directlinkbot.sandbox.slack.state.Ids;
import io.directlinkbot.sandbox.slack.state.Message;
import io.directlinkbot.sandbox.slack.state.Store;
import io.directlinkbot.sandbox.slack.state.User;
import java.util.Optional;

/** One workspace, part by part. */
public record Parts(
    Store store,
    Ids ids,
    Sockets sockets,
    Messages messages,
    Views views,
    Triggers triggers,
    ResponseUrls responseUrls) {

  /**
   * Somebody who can act.
   *
   * @throws IllegalStateException for those who do not exist or were deactivated
   */
  public User active(String id) {
    return store
        .snapshot()
        .user(id)
        .filter(user -> !user.deleted())
        .orElseThrow(() -> new IllegalStateException(id + " is nobody who can act."));
  }

  /** A fresh response URL, whole. */
  public String responseUrl(String user, String channel, Optional<Message> message) {
    return sockets.base() + "/response/" + responseUrls.issue(user, channel, message);
  }
}
