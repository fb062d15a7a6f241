package io.directlinkbot.slack.view.home;

import io.directlinkbot.request.Claim;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import java.util.Locale;

/**
 * What is known of a request, in one or two lines of mrkdwn. States are said in words first, with
 * the API's word beside them.
 */
final class StandingText {
  private StandingText() {}

  static String of(InterfaceRequest request, HomeAudience audience) {
    Texts texts = audience.texts();
    String when = SlackDate.local(HomeContent.lastStep(request));
    String state = Mrkdwn.code(request.state().name());
    return switch (request.phase()) {
      case Phase.Waiting _ when request.isBeingDeleted() -> texts.get("home.being-deleted");
      case Phase.Waiting _ -> WaitingWords.of(request, audience);
      case Phase.Confirming confirming ->
          texts.get(
              "home.accepting",
              Mrkdwn.mention(confirming.claim().person()),
              gateway(confirming.claim()),
              state);
      case Phase.Declining declining ->
          texts.get("home.declining", Mrkdwn.mention(declining.decline().person()), state);
      case Phase.Accepted accepted ->
          texts.get(
              "home.accepted",
              when,
              Mrkdwn.mention(accepted.claim().person()),
              gateway(accepted.claim()),
              state);
      case Phase.AcceptedOutside _ -> texts.get("home.accepted-outside", when, state);
      case Phase.AcceptedBySomebody _ -> texts.get("home.accepted-by-somebody", when, state);
      case Phase.Closed closed -> closed(request, closed, texts);
    };
  }

  private static String closed(InterfaceRequest request, Phase.Closed closed, Texts texts) {
    String when = SlackDate.local(HomeContent.lastStep(request));
    String state = Mrkdwn.code(request.state().name());
    if (closed.isDeclinedHere()) {
      return closed
          .decline()
          .map(
              it ->
                  texts.get(
                      "home.declined",
                      when,
                      Mrkdwn.mention(it.person()),
                      Mrkdwn.code(closed.ending().name().toLowerCase(Locale.ROOT))))
          .orElseThrow();
    }
    return switch (closed.ending()) {
      case EXPIRED -> texts.get("home.expired", when);
      case WITHDRAWN -> texts.get("home.withdrawn", when);
      case REJECTED -> texts.get("home.rejected", when);
      case DELETED ->
          closed.acceptedAt().isPresent()
              ? texts.get("home.deleted-later", when)
              : texts.get("home.deleted", when);
      case OURS -> texts.get("home.own-offer", when, Mrkdwn.code(request.id().account()));
      case NO_LONGER_FOLLOWED -> texts.get("home.no-longer-followed", when, state);
    };
  }

  private static String gateway(Claim claim) {
    return Mrkdwn.code(claim.gateway().id());
  }
}
