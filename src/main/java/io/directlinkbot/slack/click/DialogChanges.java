package io.directlinkbot.slack.click;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.view.View;
import io.directlinkbot.slack.api.DialogOpener;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import java.time.Duration;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Opens dialogs and changes them, each dialog one change after another. A change never covers the
 * answer to a submit: Slack compares a hash, and only a hash of the bot's own changes is known
 * here. Thread-safe.
 */
final class DialogChanges {
  /** A person who looks at a dialog for longer sees a pick's findings after the submit. */
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private static final int MOST = 1_000;

  private final DialogOpener dialogs;
  private final Cache<String, Left> left =
      Caffeine.newBuilder().expireAfterAccess(REMEMBERED).maximumSize(MOST).build();

  DialogChanges(DialogOpener dialogs) {
    this.dialogs = dialogs;
  }

  /** Opens a dialog, as {@link DialogOpener#open} does. */
  View open(String trigger, View full, Supplier<View> simple) throws SlackException {
    return dialogs.open(trigger, full, simple);
  }

  /** Changes a dialog that shows what it showed then; fails as refused if it was changed since. */
  View changeUnchanged(View then, View full, Supplier<View> simple) throws SlackException {
    Left dialog = left(then);
    synchronized (dialog) {
      return change(dialog, then.getId(), then.getHash(), full, simple);
    }
  }

  /** Changes a dialog even if the bot has changed it since; fails as refused if a submit did. */
  View change(View then, View full, Supplier<View> simple) throws SlackException {
    Left dialog = left(then);
    synchronized (dialog) {
      try {
        return change(dialog, then.getId(), then.getHash(), full, simple);
      } catch (SlackException conflict) {
        String since = dialog.hash;
        if (!(conflict.trouble() instanceof Trouble.Refused)
            || since == null
            || since.equals(then.getHash())) {
          throw conflict;
        }
        return change(dialog, then.getId(), since, full, simple);
      }
    }
  }

  private View change(Left dialog, String id, String hash, View full, Supplier<View> simple)
      throws SlackException {
    View changed = dialogs.change(id, hash, full, simple);
    dialog.hash = changed.getHash();
    return changed;
  }

  private Left left(View dialog) {
    return left.get(dialog.getId(), _ -> new Left());
  }

  /** How the bot left a dialog; guarded by itself. */
  private static final class Left {
    /** Null until the bot has changed it. */
    private @Nullable String hash;
  }
}
