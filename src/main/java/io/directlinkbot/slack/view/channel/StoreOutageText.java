package io.directlinkbot.slack.view.channel;

import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import java.time.Instant;
import java.util.List;

/** What a channel is told while the bot can't write down anything, and after it. */
public final class StoreOutageText {
  private StoreOutageText() {}

  /** It can't. */
  public static Message unwritable(Instant since) {
    return message(
        "Nothing can be decided here for now.",
        "This bot can't write to its store since %s. Until that works again it shows nothing new and takes no accept. What waits in the cloud waits on, and may expire. The bot's log and its `/readyz` say why."
            .formatted(SlackDate.local(since)));
  }

  /** It can again. */
  public static Message writable(Instant since, Instant now) {
    return message(
        "Requests can be decided here again.",
        "This bot could not write to its store from %s to %s. What it missed is shown now."
            .formatted(SlackDate.local(since), SlackDate.local(now)));
  }

  private static Message message(String title, String text) {
    return new Message(title + " " + text, List.of(Mrkdwn.section("*" + title + "*\n" + text)));
  }
}
