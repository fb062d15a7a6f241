package io.directlinkbot.slack.view.answer;

import io.directlinkbot.slack.view.Message;

/**
 * An answer to a command, or one page of it.
 *
 * @param message without buttons
 * @param page its number, counted from 1
 * @param pages how many there are, at least 1
 */
public record PagedAnswer(Message message, int page, int pages) {

  /** An answer that needs no pages. */
  public static PagedAnswer whole(Message message) {
    return new PagedAnswer(message, 1, 1);
  }
}
