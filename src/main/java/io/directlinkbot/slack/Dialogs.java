package io.directlinkbot.slack;

import com.slack.api.model.view.View;
import io.directlinkbot.slack.SlackException.Trouble;
import io.directlinkbot.slack.view.NoDialog;
import java.time.Duration;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens dialogs, and knows what to tell a person who gets none. Thread-safe. */
final class Dialogs {
  private static final Logger LOG = LoggerFactory.getLogger(Dialogs.class);

  private final SlackClient client;

  Dialogs(SlackClient client) {
    this.client = client;
  }

  /**
   * Opens a dialog.
   *
   * @param simple is opened instead if Slack does not take the form of the full one
   */
  void open(String trigger, View full, Supplier<View> simple) throws SlackException {
    try {
      client.openView(trigger, full);
    } catch (SlackException refusal) {
      if (!(refusal.trouble() instanceof Trouble.Form)) {
        throw refusal;
      }
      LOG.warn("The dialog opens in a simpler form: {}", refusal.getMessage());
      client.openView(trigger, simple.get());
    }
  }

  static String notOpened(Trouble trouble) {
    return switch (trouble) {
      case Trouble.TooLate _ -> NoDialog.late();
      case Trouble.RateLimited(Duration pause) -> NoDialog.wait(pause);
      case Trouble.Uncertain _ -> NoDialog.unclear();
      case Trouble.Token _,
          Trouble.Scope _,
          Trouble.Channel _,
          Trouble.Gone _,
          Trouble.Form _,
          Trouble.Refused _ ->
          NoDialog.refused();
    };
  }
}
