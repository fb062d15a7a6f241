package io.directlinkbot.slack.view.card;

import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.Mrkdwn;
import java.util.List;
import java.util.Optional;

/** What a second card of a request shows once it is found. */
public final class SecondCardText {
  private SecondCardText() {}

  /**
   * The message, without controls.
   *
   * @param link to the card that is used
   */
  public static Message of(Optional<String> link) {
    String other = link.map(url -> "<" + url + "|the other one>").orElse("the other one");
    String text = "This card was posted twice: " + other + " is in use.";
    return new Message(text, List.of(Mrkdwn.section(text)));
  }
}
