package io.directlinkbot.slack.view.thread;

import io.directlinkbot.request.Claim;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.StateMeaning;
import java.util.Optional;

/**
 * The replies to an accept, made here or elsewhere. If the cloud does not say who made it, no one
 * is named.
 */
final class AcceptReply {
  private AcceptReply() {}

  /** Says who accepted with which gateway. */
  static Message accepted(Texts texts, InterfaceRequest request, Claim claim) {
    String person = Mrkdwn.mention(claim.person());
    String gateway = Mrkdwn.code(claim.gateway().id());
    String meaning = meaning(texts, request);
    Optional<String> first =
        request.approval().map(Event.Approved::claim).map(it -> Mrkdwn.mention(it.person()));
    Message reply =
        ReplyText.withState(
            texts,
            request,
            subject ->
                first
                    .map(
                        it ->
                            texts.get(
                                "thread.accepted-by-two", it, person, subject, gateway, meaning))
                    .orElseGet(
                        () -> texts.get("thread.accepted", person, subject, gateway, meaning)));
    return ReplyText.withNote(texts, reply, claim);
  }

  /** Says that it was accepted by other means. */
  static Message outside(Texts texts, InterfaceRequest request) {
    String meaning = meaning(texts, request);
    return ReplyText.withState(
        texts,
        request,
        subject ->
            request
                .gateway()
                .map(id -> texts.get("thread.accepted-outside", subject, Mrkdwn.code(id), meaning))
                .orElseGet(() -> texts.get("thread.accepted-outside-unnamed", subject, meaning)));
  }

  /** Says that nothing shows yet whether the accept made here did it. */
  static Message inDoubt(Texts texts, InterfaceRequest request, Claim claim) {
    return ReplyText.withState(
        texts,
        request,
        subject -> texts.get("thread.accepted-in-doubt", subject, Mrkdwn.mention(claim.person())));
  }

  /** Says that the cloud never showed whether the accept made here did it. */
  static Message leftOpen(Texts texts, InterfaceRequest request, Claim tried) {
    return ReplyText.withState(
        texts,
        request,
        subject ->
            texts.get(
                "thread.accepted-left-open",
                subject,
                Mrkdwn.mention(tried.person()),
                meaning(texts, request)));
  }

  /** Says that the cloud names another gateway than the thread reported. */
  static Message corrected(Texts texts, InterfaceRequest request, Claim tried) {
    String named =
        request.gateway().map(Mrkdwn::code).orElseGet(() -> texts.get("thread.another-gateway"));
    return ReplyText.withState(
        texts,
        request,
        subject ->
            texts.get(
                "thread.corrected",
                named,
                subject,
                Mrkdwn.code(tried.gateway().id()),
                Mrkdwn.mention(tried.person()),
                meaning(texts, request)));
  }

  private static String meaning(Texts texts, InterfaceRequest request) {
    return StateMeaning.inWords(texts, request.state(), false, texts.get("word.it"));
  }
}
