package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.view.EndingRow;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.ForeignText;
import java.util.Optional;

/**
 * A request that ended and was replaced by a new offer.
 *
 * @param request the request that ended
 * @param link link to its card, if there is one
 */
public record ReplacedRequest(InterfaceRequest request, Optional<String> link) {

  /** Returns the row for the card of the new request. */
  public FactRow row(AccountView view) {
    String id = ForeignText.escaped(request.offer().id(), 80);
    String ended =
        request.phase() instanceof Phase.Closed closed
            ? " · " + EndingRow.clause(request, closed, view)
            : "";
    String card = link.map(url -> " · <" + url + "|its card>").orElse("");
    return FactRow.mrkdwn("Replaces", id + ended + card);
  }
}
