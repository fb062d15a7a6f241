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
import io.directlinkbot.slack.view.Whereabouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A reminder of a request that waits: in its thread and in its channel, for those who may decide,
 * and urgent ones elsewhere too, where the configuration says so. It stands alone, as a phone shows
 * it without the card.
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
   * What another channel is told by an urgent reminder.
   *
   * @param link to the request's card, if there is one
   */
  public static Message elsewhere(
      InterfaceRequest request, Event.Reminded reminder, AccountView view, Optional<String> link) {
    return message(
        request,
        reminder,
        view,
        "",
        "%sThose who may decide were reminded%s."
            .formatted(
                FirstApproval.first(request, view)
                    .map(it -> FirstApproval.clause(it) + ". ")
                    .orElse(""),
                link.map(url -> " <" + url + "|on its card>").orElse(" on its card")));
  }

  /**
   * What a person is told directly by an urgent reminder, who is not in the card's channel.
   *
   * @param link to the request's card, if there is one
   */
  public static Message direct(
      InterfaceRequest request, Event.Reminded reminder, AccountView view, Optional<String> link) {
    return message(
        request,
        reminder,
        view,
        "",
        "%sIt is in <#%s>, a private channel, with %s. If you are not in that channel, ask somebody there to invite you, or to decide."
            .formatted(
                FirstApproval.first(request, view)
                    .map(it -> FirstApproval.clause(it) + ". ")
                    .orElse(""),
                view.account().channel(),
                link.map(url -> "<" + url + "|its card>").orElse("its card")));
  }

  /** What the other side named stands in a block of its own, where Slack interprets nothing. */
  private static Message message(
      InterfaceRequest request,
      Event.Reminded reminder,
      AccountView view,
      String mentions,
      String whatNow) {
    String kind = reminder.last() ? "Last reminder" : "Reminder";
    String expiry = ReminderWords.of(request, view, reminder.at());
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
                Whereabouts.escaped(request, view));
    String lead = "%s*%s: %s %s.* %s %s".formatted(mentions, kind, id, what, expiry, whatNow);
    return new Message(text, List.of(Mrkdwn.section(lead), Whereabouts.block(request, view)));
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

  /** The ids of the people and user groups that an urgent reminder mentions. */
  public static List<String> mentioned(InterfaceRequest request, AccountView view) {
    return mentioned(request, view, true);
  }

  /** Whoever gave the first of two approvals has done what can be done. */
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
