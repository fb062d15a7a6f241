package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Deadline;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.FactRow;
import io.directlinkbot.slack.view.RichText;
import io.directlinkbot.slack.view.TimeSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The row that says when an offer expires. The API gives no time; the polls narrow it to a window.
 */
public final class DeadlineRow {
  private DeadlineRow() {}

  /** Returns the row. */
  public static FactRow of(InterfaceRequest request, AccountView view, Texts texts, Instant now) {
    return new FactRow(
        texts.get("card.fact.expires"),
        view.expiry()
            .map(time -> sentence(request.deadline(time), view, texts, now))
            .orElseGet(() -> unknown(request, view, texts)));
  }

  /** Returns the row if it says more than one moment does: how wide the window is, and why. */
  public static Optional<FactRow> window(
      InterfaceRequest request, AccountView view, Texts texts, Instant now) {
    return view.expiry()
        .map(request::deadline)
        .filter(deadline -> !now.isAfter(deadline.latest()))
        .filter(
            deadline ->
                deadline
                    .safe()
                    .filter(safe -> deadline.isNarrowFrom(safe) || !now.isBefore(safe))
                    .isEmpty())
        .map(_ -> of(request, view, texts, now));
  }

  private static RichText unknown(InterfaceRequest request, AccountView view, Texts texts) {
    return RichText.of(
        texts,
        "card.expires.unknown",
        view.account().provider().toString(),
        RichText.date(request.offered().at(), texts));
  }

  private static RichText sentence(Deadline deadline, AccountView view, Texts texts, Instant now) {
    RichText latest = RichText.date(deadline.latest(), texts);
    if (now.isAfter(deadline.latest())) {
      return RichText.of(texts, "card.expires.overdue", latest);
    }
    if (deadline.safe().isEmpty()) {
      return RichText.of(texts, "card.expires.first-look", latest);
    }
    Instant safe = deadline.safe().get();
    if (deadline.isNarrowFrom(safe)) {
      return RichText.date(safe, texts);
    }
    return now.isBefore(safe)
        ? window(safe, deadline.latest(), view, texts)
        : RichText.of(texts, "word.deadline.any", latest);
  }

  /** The time between two polls in a row is not worth an explanation. */
  private static RichText window(Instant safe, Instant latest, AccountView view, Texts texts) {
    Duration gap = Duration.between(safe, latest);
    RichText from = RichText.date(safe, texts);
    RichText to = RichText.date(latest, texts);
    return gap.compareTo(view.watch().interval().multipliedBy(2)) <= 0
        ? RichText.of(texts, "card.expires.window", from, to)
        : RichText.of(texts, "card.expires.gap", from, to, TimeSpan.words(texts, gap));
  }
}
