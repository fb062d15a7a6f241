package io.directlinkbot.slack.view.channel;

import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import java.time.Instant;
import java.util.List;

/** The messages that the bot can't write to its store, and that it can again. */
public final class StoreOutageText {
  private StoreOutageText() {}

  /** Says that it can't. */
  public static Message unwritable(Instant since) {
    return message(
        "Nothing can be decided here for now.",
        "This bot has been unable to write to its store since %s. Until it can, it shows nothing new and accepts nothing. Offers still wait in the cloud and may expire. The bot's log and its `/readyz` say why."
            .formatted(SlackDate.local(since)));
  }

  /** Says that it can again. */
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
