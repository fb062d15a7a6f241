package io.directlinkbot.slack.view.home;

import static java.util.stream.Collectors.joining;

import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.Ending;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.RequestStatus;
import io.directlinkbot.slack.view.SlackDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is known of a request, in one or two lines of mrkdwn. The status comes first, in the words
 * of cards and lists, then when that was and who did it.
 */
final class StandingText {
  private StandingText() {}

  static String of(InterfaceRequest request, HomeAudience audience) {
    Texts texts = audience.texts();
    return Stream.of(
            Optional.of(RequestStatus.of(texts, request).mrkdwn()),
            since(request, audience),
            by(request, texts))
        .flatMap(Optional::stream)
        .collect(joining(" · "));
  }

  private static Optional<String> since(InterfaceRequest request, HomeAudience audience) {
    return switch (request.phase()) {
      case Phase.Waiting _ when request.isBeingDeleted() -> Optional.empty();
      case Phase.Waiting _ -> Optional.of(WaitingWords.of(request, audience));
      case Phase.Confirming _, Phase.Declining _ -> Optional.empty();
      case Phase.Accepted _, Phase.AcceptedOutside _, Phase.AcceptedBySomebody _, Phase.Closed _ ->
          Optional.of(SlackDate.local(HomeContent.lastStep(request)));
    };
  }

  private static Optional<String> by(InterfaceRequest request, Texts texts) {
    return switch (request.phase()) {
      case Phase.Confirming confirming -> Optional.of(by(confirming.claim(), texts));
      case Phase.Declining declining -> Optional.of(by(declining.decline(), texts));
      case Phase.Accepted accepted -> Optional.of(by(accepted.claim(), texts));
      case Phase.Waiting _, Phase.AcceptedOutside _, Phase.AcceptedBySomebody _ -> Optional.empty();
      case Phase.Closed closed when closed.isDeclinedHere() ->
          closed.decline().map(decline -> by(decline, texts));
      case Phase.Closed closed when closed.ending() == Ending.NO_LONGER_FOLLOWED ->
          request.claim().map(claim -> by(claim, texts));
      case Phase.Closed closed -> closed.acceptedAt().map(_ -> texts.get("home.after-accept"));
    };
  }

  private static String by(Claim claim, Texts texts) {
    return texts.get(
        "home.by-with", Mrkdwn.mention(claim.person()), Mrkdwn.code(claim.gateway().id()));
  }

  private static String by(Decline decline, Texts texts) {
    return texts.get("word.by", Mrkdwn.mention(decline.person()));
  }
}
