package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.known.AcceptPreviewer;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.KnownGateways;
import io.directlinkbot.slack.known.ReplacementLookup;
import io.directlinkbot.slack.publish.due.CardBasis;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.card.ReplacedRequest;
import io.directlinkbot.slack.view.card.RequestCard;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Draws the card of a request from what is known now, without asking a cloud. Thread-safe. */
public final class CardDrawing {
  private final KnownGateways gateways;
  private final AcceptPreviewer previews;
  private final ReplacementLookup replacements;
  private final CardLinks links;
  private final UnaryOperator<AccountView> asSeen;

  /**
   * A drawing of any request's card.
   *
   * @param asSeen adds to an account what is known of it beyond its configuration
   */
  public CardDrawing(
      KnownGateways gateways,
      AcceptPreviewer previews,
      ReplacementLookup replacements,
      CardLinks links,
      UnaryOperator<AccountView> asSeen) {
    this.gateways = gateways;
    this.previews = previews;
    this.replacements = replacements;
    this.links = links;
    this.asSeen = asSeen;
  }

  /** Collects what the card is drawn from now. */
  CardBasis basis(InterfaceRequest request, AccountView view) {
    return new CardBasis(
        request,
        asSeen.apply(view),
        gateways.choice(request),
        previews.findings(request, view, Optional.empty()));
  }

  /** Draws the card as it is to show at this time. */
  Message draw(CardBasis basis, Instant now) {
    InterfaceRequest request = basis.request();
    if (request.offered().replaces().isPresent() || request.isClosed()) {
      // the card may link to the one that it replaces, or that replaces it
      links.findWorkspace();
    }
    return RequestCard.of(
        request,
        basis.view(),
        basis.choice(),
        basis.findings(),
        replacements.rows(request, basis.view()),
        now);
  }

  /** Returns the request that this one replaces, if any. */
  Optional<ReplacedRequest> replaced(InterfaceRequest request) {
    return replacements.find(request);
  }
}
