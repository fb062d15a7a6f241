package io.directlinkbot.slack.view.thread;

import io.directlinkbot.request.Claim;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.StateMeaning;

/**
 * What a thread says of an accept that is not, or not surely, the one made here. Whom the cloud
 * does not name is not named.
 */
final class ElsewhereReply {
  private ElsewhereReply() {}

  /** The reply when nothing tells yet whether the accept made here did it. */
  static Message inDoubt(InterfaceRequest request, Claim claim) {
    return EventReply.reply(
        request,
        subject ->
            "%s is accepted, but the cloud does not say yet with which gateway: whether the accept of %s did that is not known yet."
                .formatted(subject, Mrkdwn.mention(claim.person())));
  }

  /** The reply when that stays so. */
  static Message leftOpen(InterfaceRequest request, Claim tried) {
    return EventReply.reply(
        request,
        subject ->
            "%s is accepted, by whom the cloud does not say: it gave no clear answer to the accept of %s, and names no gateway. Look at the interface in the cloud before you rely on it. %s"
                .formatted(
                    subject,
                    Mrkdwn.mention(tried.person()),
                    StateMeaning.inWords(request.state(), "it")));
  }

  /** The reply when another gateway is named than the one that the thread was told. */
  static Message corrected(InterfaceRequest request, Claim tried) {
    return EventReply.reply(
        request,
        subject ->
            "Correction: the cloud names %s as the gateway of %s, not %s, which %s chose. It was accepted outside of this bot, or its gateway was changed since. %s"
                .formatted(
                    request.gateway().map(Mrkdwn::code).orElse("another one"),
                    subject,
                    Mrkdwn.code(tried.gateway().id()),
                    Mrkdwn.mention(tried.person()),
                    StateMeaning.inWords(request.state(), "it")));
  }
}
