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
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.FirstApproval;
import io.directlinkbot.slack.view.ForeignText;
import io.directlinkbot.slack.view.Mentions;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SubjectLine;
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
    String mentions = mentions(request, view, reminder.escalates());
    Message message =
        message(
            request,
            reminder,
            view,
            mentions.isEmpty() ? "" : mentions + " ",
            whatToDo(request, view));
    if (!view.reminders().canBeSnoozed(request.apply(reminder), reminder.at())) {
      return message;
    }
    List<LayoutBlock> blocks = new ArrayList<>(message.blocks());
    blocks.add(snooze(request.id()));
    return new Message(message.text(), blocks);
  }

  /**
   * Returns an urgent reminder for another channel.
   *
   * @param link link to the request's card, if there is one
   */
  public static Message elsewhere(
      InterfaceRequest request, Event.Reminded reminder, AccountView view, Optional<String> link) {
    return message(
        request,
        reminder,
        view,
        "",
        "%sThe approvers were reminded%s."
            .formatted(
                FirstApproval.first(request, view)
                    .map(it -> FirstApproval.clause(it) + ". ")
                    .orElse(""),
                link.map(url -> " <" + url + "|on its card>").orElse(" on its card")));
  }

  /**
   * Returns an urgent reminder for a person who is not in the card's channel.
   *
   * @param link link to the request's card, if there is one
   */
  public static Message direct(
      InterfaceRequest request, Event.Reminded reminder, AccountView view, Optional<String> link) {
    return message(
        request,
        reminder,
        view,
        "",
        "%s%s is in <#%s>, a private channel. If you are not in it, ask somebody there to invite you, or to decide."
            .formatted(
                FirstApproval.first(request, view)
                    .map(it -> FirstApproval.clause(it) + ". ")
                    .orElse(""),
                link.map(url -> "<" + url + "|Its card>").orElse("Its card"),
                view.account().channel()));
  }

  /**
   * Names are foreign text: they are in a block of their own, in which Slack interprets nothing.
   */
  private static Message message(
      InterfaceRequest request,
      Event.Reminded reminder,
      AccountView view,
      String mentions,
      String whatNow) {
    String kind = reminder.last() ? "Last reminder" : "Reminder";
    String expiry = TimeLeft.sentence(request, view, reminder.at());
    String what =
        FirstApproval.first(request, view).isPresent()
            ? "waits for a second approval"
            : "waits to be accepted";
    String id = ForeignText.escaped(request.offer().id(), MOST);
    String name = ForeignText.name(request.offer().name(), MOST);
    String text =
        "%s%s: interface %s (%s) %s. %s %s (%s)"
            .formatted(
                mentions,
                kind,
                ForeignText.escaped(name, MOST),
                id,
                what,
                expiry,
                whatNow,
                SubjectLine.escaped(request, view));
    String lead = "%s*%s: %s %s.* %s %s".formatted(mentions, kind, id, what, expiry, whatNow);
    return new Message(text, List.of(Mrkdwn.section(lead), SubjectLine.block(request, view)));
  }

  private static String whatToDo(InterfaceRequest request, AccountView view) {
    if (!request.isPrivate()) {
      return "The card at the top of this thread says how to accept it.";
    }
    Optional<String> first = FirstApproval.first(request, view).map(FirstApproval::clause);
    if (first.isPresent()) {
      return first.get()
          + "; another person has to accept it with the same gateway, on the card at the top of"
          + " this thread.";
    }
    return view.allowsDecline()
        ? "Accept or decline it on the card at the top of this thread."
        : "Accept it on the card at the top of this thread.";
  }

  private static String mentions(InterfaceRequest request, AccountView view, boolean urgent) {
    return Mentions.of(mentioned(request, view, urgent));
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

  private static LayoutBlock snooze(RequestId request) {
    return ActionsBlock.builder()
        .elements(
            List.of(
                ButtonElement.builder()
                    .actionId(Controls.SNOOZE)
                    .text(PlainTextObject.builder().text("Snooze for a day").build())
                    .accessibilityLabel("Snooze reminders of this interface for a day")
                    .value(request.toString())
                    .build()))
        .build();
  }
}
