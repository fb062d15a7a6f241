package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request that ended and was replaced by a new offer.
 *
 * @param request the request that ended
 * @param link link to its card, if there is one
 */
public record ReplacedRequest(InterfaceRequest request, Optional<String> link) {

  /** Returns the row for the card of the new request, in the view's language. */
  public FactRow row(AccountView view) {
    return row(view, Texts.in(view.language()));
  }

  /** Returns the row for what shows the new request. */
  public FactRow row(AccountView view, Texts texts) {
    List<RichText> parts = new ArrayList<>();
    parts.add(RichText.code(request.offer().id()));
    if (request.phase() instanceof Phase.Closed closed) {
      parts.add(EndingLine.of(request, closed, view, texts));
    }
    link.map(url -> RichText.link(url, texts.get("card.its-card"))).ifPresent(parts::add);
    return new FactRow(texts.get("card.fact.replaces"), RichText.joined(parts));
  }
}
