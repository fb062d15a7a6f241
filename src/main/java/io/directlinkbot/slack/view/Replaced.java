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
  Row row(AccountView view) {
    String id = ForeignText.escaped(request.offer().id(), 80);
    String ended =
        request.phase() instanceof Phase.Closed closed
            ? " · " + EndedRow.clause(request, closed, view)
            : "";
    String card = link.map(url -> " · <" + url + "|its card>").orElse("");
    return Row.mrkdwn("Replaces", id + ended + card);
  }

  /**
   * What the old one's thread is told.
   *
   * @param anew the new one
   * @param card address of its card
   */
  public static Message reply(InterfaceRequest old, InterfaceRequest anew, String card) {
    String id = ForeignText.escaped(anew.offer().id(), 80);
    return Replies.plain(
        old, subject -> "%s was offered anew, as <%s|%s>.".formatted(subject, card, id));
  }
}
