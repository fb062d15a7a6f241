package io.directlinkbot.slack.api;

import com.slack.api.model.view.View;
import io.directlinkbot.fault.FaultReference;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Mrkdwn;
import io.directlinkbot.slack.view.SimplerForms;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens and changes dialogs, in a simpler form if Slack rejects the full one: first without rich
 * text, then with a summary of the facts. Thread-safe.
 */
public final class DialogOpener {
  private static final Logger LOG = LoggerFactory.getLogger(DialogOpener.class);

  private final SlackClient client;

  public DialogOpener(SlackClient client) {
    this.client = client;
  }

  /**
   * Opens a dialog.
   *
   * @param simple the dialog to open if Slack rejects the form of the full one
   * @return the dialog as Slack shows it, with its id and hash
   */
  public View open(String trigger, View full, Supplier<View> simple) throws SlackException {
    return fullest(view -> client.openView(trigger, view), full, simple);
  }

  /**
   * Replaces what a dialog shows. What a person typed stays in blocks of the same name.
   *
   * @param hash of what the dialog must show now for the change to be made
   * @param simple the view to show if Slack rejects the form of the full one
   */
  public View change(String id, String hash, View full, Supplier<View> simple)
      throws SlackException {
    return fullest(view -> client.updateView(id, hash, view), full, simple);
  }

  private View fullest(Showing showing, View full, Supplier<View> simple) throws SlackException {
    try {
      return client
          .richTextInDialogs()
          .send(
              "A dialog",
              full,
              SimplerForms.withoutRichText(full),
              Urgency.ANSWER,
              (form, _) -> showing.show(form));
    } catch (SlackException refusal) {
      if (!(refusal.trouble() instanceof Trouble.Form)) {
        throw refusal;
      }
      LOG.warn("Dialog rejected, trying a simpler form: {}", refusal.getMessage());
      View simpler = simple.get();
      return showing.show(SimplerForms.withoutRichText(simpler).orElse(simpler));
    }
  }

  /**
   * Logs why a dialog could not be opened, and returns what to say to its person, with the
   * reference that the log has.
   */
  public static String notOpened(Texts texts, SlackException failure) {
    String reference =
        FaultReference.logRefusal(
            LOG, "A dialog can't be opened", String.valueOf(failure.getMessage()));
    return withReference(texts, sentence(texts, failure.trouble()), reference);
  }

  /** Returns a sentence about a dialog with the reference by which the log has the reason. */
  public static String withReference(Texts texts, String sentence, String reference) {
    return texts.get("whisper.with-reference", sentence, Mrkdwn.code(reference));
  }

  private static String sentence(Texts texts, Trouble trouble) {
    return switch (trouble) {
      case Trouble.TooLate _ -> texts.get("whisper.dialog-late");
      case Trouble.RateLimited(Duration pause) ->
          texts.get("whisper.dialog-wait", Math.max(1, pause.toSeconds()));
      case Trouble.Uncertain _ -> texts.get("whisper.dialog-unclear");
      case Trouble.Token _,
          Trouble.Scope _,
          Trouble.Channel _,
          Trouble.Gone _,
          Trouble.Form _,
          Trouble.Refused _ ->
          texts.get("whisper.dialog-refused");
    };
  }

  private interface Showing {
    View show(View view) throws SlackException;
  }
}
