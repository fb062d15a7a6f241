package io.directlinkbot.slack.view.thread;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Decline;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Phase;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.EndingText;
import io.directlinkbot.slack.view.ExpectedRows;
import io.directlinkbot.slack.view.Mentions;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;

/** The replies to the end of a request. They mention the person who announced the interface. */
final class EndingReply {
  private EndingReply() {}

  /** Says for the thread only, below the card, how it ended. */
  static Message quiet(InterfaceRequest request, Phase.Closed closed, AccountView view) {
    return ended(request, closed, view, "");
  }

  /** Says for the channel too how it ended: mentions the approvers and names the interface. */
  static Message loud(InterfaceRequest request, Phase.Closed closed, AccountView view) {
    return ReplyText.withSubjectLine(
        ended(request, closed, view, Mentions.approvers(view)), request, view);
  }

  private static Message ended(
      InterfaceRequest request, Phase.Closed closed, AccountView view, String mentions) {
    Texts texts = Texts.in(view.language());
    return ReplyText.withState(
        texts,
        mentions,
        request,
        subject ->
            EndingText.what(texts, request, closed, view, subject)
                + " "
                + andNext(texts, request, view));
  }

  /** Says that it was declined here. */
  static Message declined(InterfaceRequest request, Decline decline, AccountView view) {
    Texts texts = Texts.in(view.language());
    String person = Mrkdwn.mention(decline.person());
    Message reply =
        ReplyText.withState(
            texts,
            request,
            subject ->
                texts.get("thread.declined", person, subject)
                    + " "
                    + andNext(texts, request, view));
    return ReplyText.withText(reply, texts.get("thread.decline-reason", decline.reason()));
  }

  private static String andNext(Texts texts, InterfaceRequest request, AccountView view) {
    return ExpectedRows.mention(texts, request) + EndingText.next(texts, request, view);
  }

  /** Says that the account itself made the offer. */
  static Message ownOffer(InterfaceRequest request, Phase.Closed closed, AccountView view) {
    Texts texts = Texts.in(view.language());
    return ReplyText.withState(
        texts, request, subject -> EndingText.what(texts, request, closed, view, subject));
  }

  /** Says that the cloud is deleting it. */
  static Message beingDeleted(InterfaceRequest request, AccountView view) {
    Texts texts = Texts.in(view.language());
    return ReplyText.withState(
        texts, request, subject -> EndingText.beingDeleted(texts, request, view, subject));
  }
}
