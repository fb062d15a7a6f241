package io.directlinkbot.slack.view;

import static java.util.stream.Collectors.joining;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A reminder of a request that waits: in its thread and in its channel, for those who may decide,
 * and the last one elsewhere too, where the configuration says so. It stands alone, as a phone
 * shows it without the card.
 */
public final class ReminderReply {
  /** More names than this are no reminder for any of them, and a message has its limits. */
  private static final int MOST_MENTIONS = 30;

  private ReminderReply() {}

  static Message of(InterfaceRequest request, Event.Reminded reminder, AccountView view) {
    String mentions = mentions(view, reminder.last());
    Message message =
        message(
            request,
            subject ->
                "%s%s %s %s"
                    .formatted(
                        mentions.isEmpty() ? "" : mentions + " ",
                        waits(request, reminder, view, subject),
                        expiry(request, reminder, view),
                        whatToDo(request, view)));
    if (reminder.last()) {
      return message;
    }
    List<LayoutBlock> blocks = new ArrayList<>(message.blocks());
    blocks.add(snooze(request.id()));
    return new Message(message.text(), blocks);
  }

  /**
   * What another channel is told by the last reminder.
   *
   * @param link to the request's card, if there is one
   */
  public static Message elsewhere(
      InterfaceRequest request, Event.Reminded reminder, AccountView view, Optional<String> link) {
    return message(
        request,
        subject ->
            "%s %s Those who may decide were reminded%s."
                .formatted(
                    waits(request, reminder, view, subject),
                    expiry(request, reminder, view),
                    link.map(url -> " <" + url + "|on its card>").orElse(" on its card")));
  }

  /** The name stands in a block of its own, where Slack interprets nothing. */
  private static Message message(InterfaceRequest request, UnaryOperator<String> line) {
    String id = ForeignText.escaped(request.offer().id(), 80);
    String name = ForeignText.name(request.offer().name(), 80);
    return new Message(
        line.apply("%s (%s)".formatted(ForeignText.escaped(name, 80), id)),
        List.of(
            Mrkdwn.section(line.apply(id)),
            SectionBlock.builder().text(ForeignText.plain(name, 80)).build()));
  }

  private static String waits(
      InterfaceRequest request, Event.Reminded reminder, AccountView view, String subject) {
    return "%s: interface %s for account %s, connection %s, waits to be accepted."
        .formatted(
            reminder.last() ? "Last reminder" : "Reminder",
            subject,
            ForeignText.escaped(request.id().account(), 80),
            connection(request.offer().connection(), view));
  }

  private static String connection(String id, AccountView view) {
    String escaped = ForeignText.escaped(id, 80);
    return view.counterparty(id)
        .map(other -> "%s (%s)".formatted(escaped, ForeignText.escaped(other.name(), 80)))
        .orElse(escaped);
  }

  private static String expiry(
      InterfaceRequest request, Event.Reminded reminder, AccountView view) {
    String words = DeadlineWords.of(request, Map.of(request.id().account(), view), reminder.at());
    return view.expiry().isPresent()
        ? "It %s.".formatted(words)
        : "It %s; %s documents no expiry.".formatted(words, view.account().provider());
  }

  private static String whatToDo(InterfaceRequest request, AccountView view) {
    if (!request.isPrivate()) {
      return "The card above says how to accept it.";
    }
    return view.allowsDecline()
        ? "Accept or decline it on the card above."
        : "Accept it on the card above.";
  }

  private static String mentions(AccountView view, boolean last) {
    Approvers approvers = view.account().approvers();
    Optional<String> escalation = view.escalation().filter(_ -> last);
    List<String> all =
        Stream.of(escalation.stream(), approvers.groups().stream(), approvers.users().stream())
            .flatMap(ids -> ids)
            .distinct()
            .toList();
    String named = all.stream().limit(MOST_MENTIONS).map(Mrkdwn::mention).collect(joining(" "));
    int more = all.size() - MOST_MENTIONS;
    return more > 0 ? "%s and %d more".formatted(named, more) : named;
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
