package io.directlinkbot.slack.click;

import com.slack.api.model.view.View;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.slack.api.DialogOpener;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.known.AcceptPreviewer;
import io.directlinkbot.slack.view.dialog.AcceptDialog;
import io.directlinkbot.slack.view.dialog.AcceptPreview;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The dialog before the final Accept: open at once with what is known, completed when a slow cloud
 * has answered, and drawn anew when another gateway is picked in it. Calls take as long as the
 * cloud does. Thread-safe.
 */
public final class AcceptDialogOpener {
  private static final Logger LOG = LoggerFactory.getLogger(AcceptDialogOpener.class);

  private final DialogOpener dialogs;
  private final AcceptPreviewer acceptances;
  private final InstantSource clock;

  public AcceptDialogOpener(
      DialogOpener dialogs, AcceptPreviewer acceptances, InstantSource clock) {
    this.dialogs = dialogs;
    this.acceptances = acceptances;
    this.clock = clock;
  }

  /**
   * Opens one.
   *
   * @param picked the gateway that the card shows as picked; without one, the usual one counts
   */
  void open(String trigger, InterfaceRequest request, AccountView view, Optional<String> picked)
      throws SlackException {
    Optional<String> chosen = picked.or(() -> acceptances.usualGateway(request));
    AcceptPreview now = acceptances.beforeReading(request, view, chosen);
    View shown = dialogs.open(trigger, full(now), () -> AcceptDialog.simple(now));
    complete(shown, now, chosen);
  }

  /**
   * Shows what pre-flight says of another gateway.
   *
   * @param dialog as it was when the gateway was picked
   */
  void pick(View dialog, InterfaceRequest request, AccountView view, String gateway) {
    Optional<String> chosen = Optional.of(gateway);
    AcceptPreview now = acceptances.beforeReading(request, view, chosen);
    try {
      complete(redraw(dialog, now), now, chosen);
    } catch (SlackException failure) {
      LOG.warn("{}: the dialog can't be changed: {}", request.id(), failure.getMessage());
    }
  }

  /** A pick is what the person wants last, so it is shown though the dialog changed meanwhile. */
  private View redraw(View dialog, AcceptPreview now) throws SlackException {
    try {
      return change(dialog, dialog.getHash(), now);
    } catch (SlackException conflict) {
      if (!(conflict.trouble() instanceof Trouble.Refused)) {
        throw conflict;
      }
      return change(dialog, null, now);
    }
  }

  private void complete(View shown, AcceptPreview before, Optional<String> chosen) {
    // fresh is not the same as shown: a look of somebody else's may have ended since
    if (!acceptances.isFresh(before.request().id())) {
      acceptances.refresh(before.request().id());
    }
    AcceptPreview after = acceptances.afterReading(before.request(), before.view(), chosen);
    if (after.equals(before)) {
      return;
    }
    try {
      View completed = change(shown, shown.getHash(), after);
      LOG.debug("{}: {} is complete", before.request().id(), completed.getId());
    } catch (SlackException failure) {
      // closed or submitted meanwhile, or drawn anew for another gateway
      LOG.debug("{}: the dialog stays: {}", before.request().id(), failure.getMessage());
    }
  }

  private View change(View shown, @Nullable String hash, AcceptPreview acceptance)
      throws SlackException {
    View full = full(acceptance);
    // what was picked before the dialog opened stays known: the answer to a pick in it differs
    full.setPrivateMetadata(shown.getPrivateMetadata());
    return dialogs.change(shown.getId(), hash, full, () -> AcceptDialog.simple(acceptance));
  }

  private View full(AcceptPreview acceptance) {
    return AcceptDialog.of(acceptance, clock.instant());
  }
}
