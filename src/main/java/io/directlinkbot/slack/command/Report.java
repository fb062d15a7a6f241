package io.directlinkbot.slack.command;

import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.answer.AnswerButtons;
import io.directlinkbot.slack.view.answer.AnswerQuestion;
import io.directlinkbot.slack.view.answer.PagedAnswer;
import java.util.Optional;

/**
 * A verb whose answer changes nothing: it can be drawn again, for another page or for everybody in
 * a channel.
 */
public interface Report extends CommandVerb {

  /**
   * Draws the answer from what is known, without waiting for a cloud.
   *
   * @param typed the text after the verb
   * @param page number of the page to draw, counted from 1
   */
  PagedAnswer draw(String typed, int page, Texts texts);

  @Override
  default Optional<Message> answer(TypedCommand typed) {
    return Optional.of(message(typed.rest(), 1, typed.channel(), typed.texts()));
  }

  /** Draws a page with the buttons that a person in this channel needs. */
  default Message message(String typed, int page, String channel, Texts texts) {
    return AnswerButtons.under(
        draw(typed, page, texts),
        new AnswerQuestion(name(), typed, page),
        // in a direct message there is nobody to share it with
        !channel.startsWith("D"),
        texts);
  }
}
