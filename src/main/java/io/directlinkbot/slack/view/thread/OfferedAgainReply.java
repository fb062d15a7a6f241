package io.directlinkbot.slack.view.thread;

import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Message;

/** Says in the thread of an ended request that the same interface was offered again. */
public final class OfferedAgainReply {
  private OfferedAgainReply() {}

  /**
   * What the old one's thread is told.
   *
   * @param anew the new one
   * @param card address of its card
   */
  public static Message of(InterfaceRequest old, InterfaceRequest anew, String card) {
    String id = ForeignText.escaped(anew.offer().id(), 80);
    return EventReply.plain(
        old, subject -> "%s was offered anew, as <%s|%s>.".formatted(subject, card, id));
  }
}
