package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.RichText;
import java.time.Instant;
import java.util.Optional;

/**
 * Says how and when a request ended, and names nobody. The cloud gives no time: the bot knows when
 * it saw the end, and for an expiry the window in which it was.
 */
public final class EndingLine {
  private EndingLine() {}

  /** Returns the status and the time. */
  public static RichText of(
      InterfaceRequest request, Phase.Closed closed, AccountView view, Texts texts) {
    RichText status = StatusWords.of(request, texts);
    RichText seen = RichText.date(closed.at(), texts);
    if (closed.ending() == Ending.NO_LONGER_FOLLOWED) {
      return RichText.of(texts, "card.ending.followed", status, seen);
    }
    if (closed.isDeclinedHere()) {
      return RichText.of(texts, "card.ending.at", status, seen);
    }
    return expiry(request, closed, view)
        .map(deadline -> expired(status, deadline, seen, texts))
        .orElseGet(() -> RichText.of(texts, "card.seen", status, seen));
  }

  private static RichText expired(RichText status, Deadline deadline, RichText seen, Texts texts) {
    RichText latest = RichText.date(deadline.latest(), texts);
    Optional<Instant> safe = deadline.safe().filter(from -> !deadline.isNarrowFrom(from));
    return safe.map(
            from ->
                RichText.of(
                    texts,
                    "card.ending.expired-between",
                    status,
                    RichText.date(from, texts),
                    latest,
                    seen))
        .orElseGet(() -> RichText.of(texts, "card.ending.expired-by", status, latest, seen));
  }

  /** Empty when no more is known than when the end was seen. */
  private static Optional<Deadline> expiry(
      InterfaceRequest request, Phase.Closed closed, AccountView view) {
    return closed.ending() == Ending.EXPIRED
        ? view.expiry()
            .map(request::deadline)
            .filter(deadline -> closed.at().isAfter(deadline.latest()))
        : Optional.empty();
  }
}
