package io.directlinkbot.slack.view.card;

import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
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
  public static Message of(Optional<String> link) {
    String other = link.map(url -> "<" + url + "|the other one>").orElse("the other one");
    String text = "This card was posted twice: " + other + " is in use.";
    return new Message(text, List.of(Mrkdwn.section(text)));
  }
}
