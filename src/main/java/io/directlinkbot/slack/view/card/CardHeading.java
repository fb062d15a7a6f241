package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.RichText;
import java.time.Instant;
import java.util.Optional;

/**
 * The first line of a card and of its dialogs, which is also the notification: while the request
 * waits, who offers what to whom and until when; then where it stands.
 */
public final class CardHeading {
  private static final int NAME_MOST = 70;

  private CardHeading() {}

  /** Returns the line, which is good without what stands below it. */
  public static RichText of(InterfaceRequest request, AccountView view, Texts texts, Instant now) {
    RichText name = RichText.name(request.offer().name(), NAME_MOST);
    RichText id = RichText.code(request.offer().id());
    RichText account = RichText.foreign(request.id().account(), NAME_MOST);
    if (!(request.phase() instanceof Phase.Waiting) || request.isBeingDeleted()) {
      return RichText.of(
          texts, "card.decided", PhaseLine.of(request, view, texts), name, id, account);
    }
    RichText from = counterparty(request, view, texts);
    Optional<Deadline> deadline = view.expiry().map(request::deadline);
    if (deadline.isEmpty()) {
      RichText since = RichText.date(request.offered().at(), texts);
      return RichText.of(texts, "card.offer.since", from, name, id, account, since);
    }
    RichText latest = RichText.date(deadline.get().latest(), texts);
    if (now.isAfter(deadline.get().latest())) {
      return RichText.of(texts, "card.offer.overdue", from, name, id, account, latest);
    }
    return deadline
        .get()
        .safe()
        .filter(safe -> now.isBefore(safe) || deadline.get().isNarrowFrom(safe))
        .map(safe -> RichText.date(safe, texts))
        .map(safe -> RichText.of(texts, "card.offer.until", from, name, id, account, safe))
        .orElseGet(
            () -> RichText.of(texts, "card.offer.any-time", from, name, id, account, latest));
  }

  /** The API does not name the company that offers an interface; only the connection does. */
  private static RichText counterparty(InterfaceRequest request, AccountView view, Texts texts) {
    String connection = request.offer().connection();
    return view.counterparty(connection)
        .map(Counterparty::name)
        .map(name -> RichText.foreign(name, NAME_MOST))
        .orElseGet(
            () -> RichText.of(texts, "card.offer.owner", RichText.foreign(connection, NAME_MOST)));
  }
}
