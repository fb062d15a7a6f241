package io.directlinkbot.slack.posting;

import io.directlinkbot.journal.Post;
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
   * Sends the message and, as long as Slack refuses its form, a simpler one. That one goes at once:
   * if it were held back, the next attempt would begin with the refused form again.
   *
   * @param texts in the language of the message
   * @param urgency of the message
   * @throws SlackException the first refusal if Slack takes no form; else any other failure
   */
  static <A> A send(Post post, Message message, Texts texts, Urgency urgency, Send<A> send)
      throws SlackException {
    SlackException refusal = null;
    for (Message form : SimplerForms.of(message, texts)) {
      try {
        A answer = send.send(form, refusal == null ? urgency : Urgency.ANSWER);
        if (refusal != null) {
          LOG.warn("{} is shown in a simpler form: {}", post, refusal.getMessage());
        }
        return answer;
      } catch (SlackException failure) {
        if (!(failure.trouble() instanceof Trouble.Form)) {
          throw failure;
        }
        refusal = refusal == null ? failure : refusal;
      }
    }
    throw refusal;
  }

  /** Sends one form. */
  @FunctionalInterface
  interface Send<A> {
    A send(Message form, Urgency urgency) throws SlackException;
  }
}
