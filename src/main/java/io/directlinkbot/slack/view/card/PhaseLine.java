package io.directlinkbot.slack.view.card;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.FirstApproval;
import io.directlinkbot.slack.view.RichText;
import java.time.Instant;

/** Says in one line where a request stands: its status, who brought that about, and when. */
final class PhaseLine {
  private PhaseLine() {}

  static RichText of(InterfaceRequest request, AccountView view, Texts texts) {
    RichText status = StatusWords.of(request, texts);
    return switch (request.phase()) {
      case Phase.Waiting _ -> status;
      case Phase.Confirming(Claim claim, Instant since, _) ->
          since(status, claim.person(), since, texts);
      case Phase.Declining(Decline decline, Instant since, _) ->
          since(status, decline.person(), since, texts);
      case Phase.Accepted(Claim claim, Instant at) ->
          by(status, FirstApproval.people(request, claim, texts), at, texts);
      case Phase.AcceptedOutside outside ->
          RichText.of(texts, "card.by-others", status, RichText.date(outside.at(), texts));
      case Phase.AcceptedBySomebody(_, Instant at) ->
          RichText.of(texts, "card.by-unknown", status, RichText.date(at, texts));
      case Phase.Closed closed when closed.isDeclinedHere() ->
          by(status, RichText.person(closed.decline().orElseThrow().person()), closed.at(), texts);
      case Phase.Closed closed -> EndingLine.of(request, closed, view, texts);
    };
  }

  private static RichText since(RichText status, Person person, Instant since, Texts texts) {
    return RichText.of(
        texts, "card.by-since", status, RichText.person(person), RichText.date(since, texts));
  }

  private static RichText by(RichText status, RichText people, Instant at, Texts texts) {
    return RichText.of(texts, "card.by", status, people, RichText.date(at, texts));
  }
}
