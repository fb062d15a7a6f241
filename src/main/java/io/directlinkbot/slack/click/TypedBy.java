package io.directlinkbot.slack.click;

import io.directlinkbot.request.approval.Sender;
import io.directlinkbot.slack.api.ReplyPath;

/** Who typed a command, and the way to answer. */
public record TypedBy(Sender sender, ReplyPath path) {

  /** Returns what opens one dialog within three seconds; empty when Slack sent nothing. */
  String trigger() {
    return path.trigger().orElse("");
  }
}
