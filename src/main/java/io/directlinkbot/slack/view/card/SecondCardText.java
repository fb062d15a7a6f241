package io.directlinkbot.slack.view.card;

import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.RichText;
import java.util.List;
import java.util.Optional;

/** What the second of two cards for one request shows. */
public final class SecondCardText {
  private SecondCardText() {}

  /**
   * Returns the message, which has no controls.
   *
   * @param link link to the card in use
   */
  public static Message of(Optional<String> link, Texts texts) {
    String words = texts.get("card.other-one");
    RichText other =
        link.map(url -> RichText.link(url, words)).orElseGet(() -> RichText.foreign(words, 40));
    RichText text = RichText.of(texts, "card.posted-twice", other);
    return new Message(text.summary(), List.of(RichText.block(List.of(text))));
  }
}
