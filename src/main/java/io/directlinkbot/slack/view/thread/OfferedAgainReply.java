package io.directlinkbot.slack.view.thread;

import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Message;

/** The reply in the thread of an ended request that a new offer replaces it. */
public final class OfferedAgainReply {
  private OfferedAgainReply() {}

  /**
   * Returns the reply.
   *
   * @param replacement the new request
   * @param card URL of the new request's card
   */
  public static Message of(
      Texts texts, InterfaceRequest ended, InterfaceRequest replacement, String card) {
    String link = "<" + card + "|" + ForeignText.escaped(replacement.offer().id(), 80) + ">";
    return ReplyText.plain(ended, subject -> texts.get("thread.offered-again", subject, link));
  }
}
