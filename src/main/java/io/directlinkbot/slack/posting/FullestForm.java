package io.directlinkbot.slack.posting;

import io.directlinkbot.journal.Post;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.SimplerForms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a message in the fullest form that Slack takes: none is lost because of its form. */
public final class FullestForm {
  private static final Logger LOG = LoggerFactory.getLogger(FullestForm.class);

  private FullestForm() {}

  /**
   * Sends the message, and if Slack does not take its form, simpler ones.
   *
   * @throws SlackException the first refusal, when Slack takes none of them; else what went wrong
   */
  public static <A> A send(Post post, Message message, LeaseCheck ours, Send<A> send)
      throws SlackException, LeaseLost {
    SlackException refusal = null;
    for (Message form : SimplerForms.of(message)) {
      ours.check();
      try {
        A answer = send.send(form);
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
  public interface Send<A> {
    A send(Message form) throws SlackException;
  }
}
