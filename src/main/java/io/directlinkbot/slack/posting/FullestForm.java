package io.directlinkbot.slack.posting;

import io.directlinkbot.journal.Post;
import io.directlinkbot.slack.api.RichTextRefusals;
import io.directlinkbot.slack.api.RichTextRefusals.Sending;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.SimplerForms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends a message in the fullest form that Slack takes, so that none is lost over its form. */
final class FullestForm {
  private static final Logger LOG = LoggerFactory.getLogger(FullestForm.class);

  private FullestForm() {}

  /**
   * Sends the message and, as long as Slack refuses its form, a simpler one.
   *
   * @param texts in the language of the message
   * @param urgency of the message
   * @param richText what is known of rich text in messages
   * @throws SlackException a refusal if Slack takes no form; else any other failure
   */
  static <A> A send(
      Post post,
      Message message,
      Texts texts,
      Urgency urgency,
      RichTextRefusals richText,
      Sending<Message, A> sending)
      throws SlackException {
    SlackException refusal;
    try {
      return richText.send(post, message, SimplerForms.withoutRichText(message), urgency, sending);
    } catch (SlackException failure) {
      refusal = unlessOther(failure);
    }
    for (Message form : SimplerForms.summaries(message, texts)) {
      try {
        A answer = sending.send(form, Urgency.ANSWER);
        LOG.warn("{} is shown in a simpler form: {}", post, refusal.getMessage());
        return answer;
      } catch (SlackException failure) {
        unlessOther(failure);
      }
    }
    throw refusal;
  }

  /** Returns a refusal of a form, and throws any other failure. */
  private static SlackException unlessOther(SlackException failure) throws SlackException {
    if (failure.trouble() instanceof Trouble.Form) {
      return failure;
    }
    throw failure;
  }
}
