package io.directlinkbot.slack.view.card;

import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.RichText;

/** Says on the card that the last decision failed: who tried what and when, and why it failed. */
final class FailedTryLine {
  private static final int REASON_MOST = 500;

  private FailedTryLine() {}

  static RichText of(Phase.FailedTry last, Texts texts) {
    RichText at = RichText.date(last.at(), texts);
    RichText why = RichText.foreign(texts.get(last.reason()), REASON_MOST);
    return switch (last) {
      case Phase.FailedAccept(Claim claim, _, _, boolean inDoubt) ->
          RichText.of(
              texts,
              inDoubt ? "card.last.accept-in-doubt" : "card.last.accept-failed",
              RichText.person(claim.person()),
              RichText.code(claim.gateway().id()),
              at,
              why);
      case Phase.FailedDecline(Decline decline, _, _) ->
          RichText.of(
              texts, "card.last.decline-failed", RichText.person(decline.person()), at, why);
    };
  }
}
