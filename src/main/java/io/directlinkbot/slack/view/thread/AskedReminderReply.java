package io.directlinkbot.slack.view.thread;

import com.slack.api.model.block.LayoutBlock;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A reminder that a person asked for: it names that person, and stays in the thread. */
final class AskedReminderReply {
  private AskedReminderReply() {}

  /** Returns the reply; empty when nothing was left to remind of. */
  static Optional<ThreadReply> of(
      InterfaceRequest before, Event.ReminderAsked asked, AccountView view) {
    return before.waits()
        ? Optional.of(new ThreadReply(message(before, asked, view), false))
        : Optional.empty();
  }

  private static Message message(
      InterfaceRequest before, Event.ReminderAsked asked, AccountView view) {
    // it says how much time is left; when it was due does not matter
    Event.Reminded now = new Event.Reminded(asked.at(), Duration.ZERO, false);
    Message reminder = ReminderReply.of(before, now, view);
    String who =
        Texts.in(view.language()).get("command.remind.who", Mrkdwn.mention(asked.person()));
    List<LayoutBlock> blocks = new ArrayList<>(reminder.blocks());
    blocks.add(Mrkdwn.context(who));
    return new Message(reminder.text() + " " + who, blocks);
  }
}
