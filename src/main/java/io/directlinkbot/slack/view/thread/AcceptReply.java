package io.directlinkbot.slack.view.thread;

import io.directlinkbot.request.Claim;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.FirstApproval;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.StateMeaning;

/**
 * The replies to an accept, made here or elsewhere. If the cloud does not say who made it, no one
 * is named.
 */
final class AcceptReply {
  private AcceptReply() {}

  /** Says who accepted with which gateway. */
  static Message accepted(InterfaceRequest request, Claim claim) {
    Message reply =
        ReplyText.withState(
            request,
            subject ->
                "%s accepted %s with %s. %s"
                    .formatted(
                        FirstApproval.people(request, claim),
                        subject,
                        Mrkdwn.code(claim.gateway().id()),
                        meaning(request)));
    return ReplyText.withNote(reply, claim);
  }

  /** Says that it was accepted by other means. */
  static Message outside(InterfaceRequest request) {
    String gateway =
        request
            .gateway()
            .map(id -> "with " + Mrkdwn.code(id))
            .orElse("with a gateway that the cloud does not name yet");
    return ReplyText.withState(
        request,
        subject ->
            "%s was accepted outside of this bot, %s. %s"
                .formatted(subject, gateway, meaning(request)));
  }

  /** Says that nothing shows yet whether the accept made here did it. */
  static Message inDoubt(InterfaceRequest request, Claim claim) {
    return ReplyText.withState(
        request,
        subject ->
            "%s is accepted, but the cloud does not say yet with which gateway, so it is not known whether the accept by %s did it."
                .formatted(subject, Mrkdwn.mention(claim.person())));
  }

  /** Says that the cloud never showed whether the accept made here did it. */
  static Message leftOpen(InterfaceRequest request, Claim tried) {
    return ReplyText.withState(
        request,
        subject ->
            "%s is accepted, but the cloud does not say by whom: it gave no clear answer to the accept by %s and names no gateway. Check the interface in the cloud before you rely on it. %s"
                .formatted(subject, Mrkdwn.mention(tried.person()), meaning(request)));
  }

  /** Says that the cloud names another gateway than the thread reported. */
  static Message corrected(InterfaceRequest request, Claim tried) {
    return ReplyText.withState(
        request,
        subject ->
            "Correction: the cloud names %s as the gateway of %s, not %s, which %s chose. It was accepted outside of this bot, or its gateway was changed since. %s"
                .formatted(
                    request.gateway().map(Mrkdwn::code).orElse("another one"),
                    subject,
                    Mrkdwn.code(tried.gateway().id()),
                    Mrkdwn.mention(tried.person()),
                    meaning(request)));
  }

  private static String meaning(InterfaceRequest request) {
    return StateMeaning.inWords(request.state(), "it");
  }
}
