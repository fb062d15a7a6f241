package io.directlinkbot.slack.click;

import com.slack.api.model.view.View;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.decide.Decision;
import io.directlinkbot.slack.known.AcceptPreviewer;
import io.directlinkbot.slack.view.dialog.AcceptDialog;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** The dialog as it comes back when the final check found warnings that nobody has seen yet. */
public final class WarnedDialog {
  private final AcceptPreviewer acceptances;
  private final Map<String, AccountView> accounts;
  private final InstantSource clock;

  public WarnedDialog(
      AcceptPreviewer acceptances, Map<String, AccountView> accounts, InstantSource clock) {
    this.acceptances = acceptances;
    this.accounts = Map.copyOf(accounts);
    this.clock = clock;
  }

  /**
   * The dialog, unless the account is not in the configuration any more.
   *
   * @param note what the person wrote
   */
  Optional<View> of(Decision.Unseen unseen, String note) {
    return Optional.ofNullable(accounts.get(unseen.request().id().account()))
        .map(
            view ->
                AcceptDialog.of(
                    acceptances.warned(
                        unseen.request(), view, unseen.gateway(), unseen.findings(), note),
                    clock.instant()));
  }
}
