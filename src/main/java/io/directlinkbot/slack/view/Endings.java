package io.directlinkbot.slack.view;

import io.directlinkbot.request.Ending;

/** What an end means, and what can be done about it. */
final class Endings {
  private Endings() {}

  /**
   * One or two sentences.
   *
   * @param subject the interface, as the sentence is to call it
   */
  static String sentence(Ending ending, String subject) {
    return subject
        + switch (ending) {
          case EXPIRED ->
              " was not accepted in time. The other side has to offer a new one; that gets a card"
                  + " of its own.";
          case WITHDRAWN ->
              " vanished from the cloud's list before it could have expired: the other side"
                  + " withdrew it. If it is still needed, they have to offer a new one.";
          case REJECTED ->
              " was declined. If it is still needed, the other side has to offer a new one.";
          case DELETED ->
              " was deleted. If it is still needed, the other side has to offer a new one.";
          case NO_LONGER_FOLLOWED ->
              " was followed for as long as this bot is told to; what comes of it later is not"
                  + " shown here.";
        };
  }
}
