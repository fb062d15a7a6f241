package io.directlinkbot.slack.posting;

import io.directlinkbot.journal.Post;
import io.directlinkbot.slack.api.RichTextRefusals;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.SimplerForms;
import java.util.List;
import java.util.Objects;
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
   * @param richText what is known of rich text in messages
   * @throws SlackException the first refusal if Slack takes no form; else any other failure
   */
  static <A> A send(
      Post post,
      Message message,
      Texts texts,
      Urgency urgency,
      RichTextRefusals richText,
      Send<A> send)
      throws SlackException {
    List<Message> forms = SimplerForms.of(message, texts);
    boolean isRich = SimplerForms.withoutRichText(message).isPresent();
    int first = isRich && richText.areExpected() ? 1 : 0;
    SlackException refusal = null;
    for (int number = first; number < forms.size(); number++) {
      try {
        A answer = send.send(forms.get(number), refusal == null ? urgency : Urgency.ANSWER);
        if (refusal != null) {
          LOG.warn("{} is shown in a simpler form: {}", post, refusal.getMessage());
        }
        if (isRich && first == 0) {
          note(number, richText);
        }
        return answer;
      } catch (SlackException failure) {
        if (!(failure.trouble() instanceof Trouble.Form)) {
          throw failure;
        }
        refusal = refusal == null ? failure : refusal;
      }
    }
    throw Objects.requireNonNull(refusal);
  }

  private static void note(int taken, RichTextRefusals richText) {
    switch (taken) {
      case 0 -> richText.noteTaken();
      case 1 -> richText.noteRefused();
      default -> {
        // the form without rich text was refused too, so something else is wrong
      }
    }
  }

  /** Sends one form. */
  @FunctionalInterface
  interface Send<A> {
    A send(Message form, Urgency urgency) throws SlackException;
  }
}
