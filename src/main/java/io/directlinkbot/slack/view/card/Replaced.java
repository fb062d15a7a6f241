package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.view.EndedRow;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Row;
import java.util.Optional;

/**
 * A request that ended and was offered anew.
 *
 * @param request the old one
 * @param link to its card, if that stands
 */
public record Replaced(InterfaceRequest request, Optional<String> link) {

  /** A row for the card of the new one. */
  public Row row(AccountView view) {
    String id = ForeignText.escaped(request.offer().id(), 80);
    String ended =
        request.phase() instanceof Phase.Closed closed
            ? " · " + EndedRow.clause(request, closed, view)
            : "";
    String card = link.map(url -> " · <" + url + "|its card>").orElse("");
    return Row.mrkdwn("Replaces", id + ended + card);
  }
}
