package io.directlinkbot.slack.view.channel;

import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SlackDate;
import java.time.Instant;
import java.util.List;

/** The messages that the bot can't write to its store, and that it can again. */
public final class StoreOutageText {
  private StoreOutageText() {}

  /** Says that it can't. */
  public static Message unwritable(Texts texts, Instant since) {
    return message(
        texts.get("channel.store-down-title"),
        texts.get("channel.store-down", SlackDate.local(since)));
  }

  /** Says that it can again. */
  public static Message writable(Texts texts, Instant since, Instant now) {
    return message(
        texts.get("channel.store-up-title"),
        texts.get("channel.store-up", SlackDate.local(since), SlackDate.local(now)));
  }

  private static Message message(String title, String text) {
    return new Message(title + " " + text, List.of(Mrkdwn.section("*" + title + "*\n" + text)));
  }
}
