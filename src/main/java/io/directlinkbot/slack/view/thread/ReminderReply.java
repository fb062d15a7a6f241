package io.directlinkbot.slack.view.thread;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.FirstApproval;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mentions;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reminder of a waiting request, for the approvers in its thread and channel. An urgent one is
 * also for another channel or person, if configured. It stands alone, as a phone shows it without
 * the card. How much time is left is {@link TimeLeft}'s sentence.
 */
public final class ReminderReply {
  private static final int MOST = 80;

  private ReminderReply() {}

  static Message of(InterfaceRequest request, Event.Reminded reminder, AccountView view) {
    Texts texts = Texts.in(view.language());
    String named = Mentions.of(texts, mentioned(request, view, reminder.escalates()));
    Message message =
        message(
            texts,
            request,
            reminder,
            view,
            named.isEmpty() ? "" : named + " ",
            whatToDo(texts, request, view));
    if (!view.reminders().canBeSnoozed(request.apply(reminder), reminder.at())) {
      return message;
    }
    List<LayoutBlock> blocks = new ArrayList<>(message.blocks());
    blocks.add(snooze(texts, request.id()));
    return new Message(message.text(), blocks);
  }

  /**
   * Returns an urgent reminder for another channel.
   *
   * @param link link to the request's card, if there is one
   */
  public static Message elsewhere(
      InterfaceRequest request, Event.Reminded reminder, AccountView view, Optional<String> link) {
    Texts texts = Texts.in(view.language());
    String reminded =
        link.map(url -> texts.get("thread.approvers-reminded-link", url))
            .orElseGet(() -> texts.get("thread.approvers-reminded"));
    return message(texts, request, reminder, view, "", first(texts, request, view) + reminded);
  }

  /**
   * Returns an urgent reminder for a person who is not in the card's channel.
   *
   * @param link link to the request's card, if there is one
   */
  public static Message direct(
      Texts texts,
      InterfaceRequest request,
      Event.Reminded reminder,
      AccountView view,
      Optional<String> link) {
    String channel = "<#" + view.account().channel() + ">";
    String where =
        link.map(url -> texts.get("thread.private-channel-link", channel, url))
            .orElseGet(() -> texts.get("thread.private-channel", channel));
    return message(texts, request, reminder, view, "", first(texts, request, view) + where);
  }

  /** Says who gave the first of two approvals, as a sentence and a space. */
  private static String first(Texts texts, InterfaceRequest request, AccountView view) {
    return FirstApproval.first(request, view)
        .map(it -> FirstApproval.clause(texts, it) + ". ")
        .orElse("");
  }

  /**
   * Names are foreign text: they are in a block of their own, in which Slack interprets nothing.
   */
  private static Message message(
      Texts texts,
      InterfaceRequest request,
      Event.Reminded reminder,
      AccountView view,
      String mentions,
      String whatNow) {
    String kind = texts.get(reminder.last() ? "thread.reminder-last" : "thread.reminder");
    String expiry = TimeLeft.sentence(texts, request, view, reminder.at());
    String what =
        texts.get(
            FirstApproval.first(request, view).isPresent()
                ? "thread.waits-second"
                : "thread.waits");
    String id = ForeignText.escaped(request.offer().id(), MOST);
    String name = ForeignText.escaped(ForeignText.name(request.offer().name(), MOST), MOST);
    String text =
        texts.get(
            "thread.reminder-text",
            mentions,
            kind,
            name,
            id,
            what,
            expiry,
            whatNow,
            SubjectLine.escaped(texts, request, view));
    String lead = texts.get("thread.reminder-lead", mentions, kind, id, what, expiry, whatNow);
    return new Message(
        text, List.of(Mrkdwn.section(lead), SubjectLine.block(texts, request, view)));
  }

  private static String whatToDo(Texts texts, InterfaceRequest request, AccountView view) {
    if (!request.isPrivate()) {
      return texts.get("thread.accept-elsewhere");
    }
    return FirstApproval.first(request, view)
        .map(first -> texts.get("thread.accept-second", FirstApproval.clause(texts, first)))
        .orElseGet(
            () -> texts.get(view.allowsDecline() ? "thread.accept-or-decline" : "thread.accept"));
  }

  /** Returns the ids of the people and user groups that an urgent reminder mentions. */
  public static List<String> mentioned(InterfaceRequest request, AccountView view) {
    return mentioned(request, view, true);
  }

  /** The person who gave the first of two approvals has nothing left to do. */
  private static List<String> mentioned(
      InterfaceRequest request, AccountView view, boolean urgent) {
    Approvers approvers = view.account().approvers();
    Optional<String> done = FirstApproval.first(request, view).map(it -> it.person().user());
    Optional<String> escalation = view.escalation().filter(_ -> urgent);
    return Stream.of(escalation.stream(), approvers.groups().stream(), approvers.users().stream())
        .flatMap(ids -> ids)
        .filter(id -> !id.equals(done.orElse("")))
        .distinct()
        .toList();
  }

  private static LayoutBlock snooze(Texts texts, RequestId request) {
    return ActionsBlock.builder()
        .elements(
            List.of(
                ButtonElement.builder()
                    .actionId(Controls.SNOOZE)
                    .text(PlainTextObject.builder().text(texts.get("thread.snooze-button")).build())
                    .accessibilityLabel(texts.get("thread.snooze-label"))
                    .value(request.toString())
                    .build()))
        .build();
  }
}
