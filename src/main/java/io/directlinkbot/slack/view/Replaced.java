package io.directlinkbot.slack.view;

import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import java.util.Optional;

/**
 * A request that ended and was offered anew.
 *
 * @param request the old one
 * @param link to its card, if that stands
 */
public record Replaced(InterfaceRequest request, Optional<String> link) {

  /** A row for the card of the new one. */
  Row row() {
    String id = ForeignText.escaped(request.offer().id(), 80);
    String card = link.map(url -> " · <" + url + "|its card>").orElse("");
    return Row.mrkdwn("Replaces", id + ended() + card);
  }

  /**
   * What the old one's thread is told.
   *
   * @param anew the new one
   * @param card address of its card
   */
  public static Message reply(InterfaceRequest old, InterfaceRequest anew, String card) {
    String id = ForeignText.escaped(anew.offer().id(), 80);
    return Replies.reply(
        old, subject -> "%s was offered anew: <%s|%s>.".formatted(subject, card, id));
  }

  private String ended() {
    return request.phase() instanceof Phase.Closed closed
        ? switch (closed.ending()) {
              case EXPIRED -> ", which expired ";
              case WITHDRAWN -> ", which was withdrawn ";
              case REJECTED -> ", which was declined ";
              case DELETED -> closed.isDeclinedHere() ? ", which was declined " : ", deleted ";
              case NO_LONGER_FOLLOWED -> ", last seen ";
            }
            + Times.local(closed.at())
        : "";
  }
}
