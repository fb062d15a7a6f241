package io.directlinkbot.slack.view;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The request of the offer that replaces one that ended.
 *
 * @param link link to its card, if there is one
 */
public record ReplacingRequest(InterfaceRequest request, Optional<String> link) {

  /** Returns the row about it for what shows the request that ended, in the view's language. */
  public FactRow row(AccountView view) {
    Texts texts = Texts.in(view.language());
    List<RichText> parts = new ArrayList<>();
    parts.add(RichText.code(request.offer().id()));
    link.map(url -> RichText.link(url, texts.get("card.its-card"))).ifPresent(parts::add);
    return new FactRow(texts.get("card.fact.replaced-by"), RichText.joined(parts));
  }
}
