package io.directlinkbot.slack.click;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.view.dialog.DialogMetadata;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A gateway picked in the dialog: the dialog then shows what speaks for and against it. One picked
 * on a card waits for the click on Accept.
 */
public final class GatewayPicks {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayPicks.class);

  private final Journal journal;
  private final Map<String, AccountView> accounts;
  private final AcceptDialogOpener dialogs;
  private final Executor background;

  public GatewayPicks(
      Journal journal,
      Map<String, AccountView> accounts,
      AcceptDialogOpener dialogs,
      Executor background) {
    this.journal = journal;
    this.accounts = Map.copyOf(accounts);
    this.dialogs = dialogs;
    this.background = background;
  }

  public Response picked(BlockActionRequest pick, ActionContext context) {
    BlockActionPayload payload = pick.getPayload();
    if (payload.getView() != null) {
      background.execute(() -> show(payload));
    }
    return context.ack();
  }

  private void show(BlockActionPayload payload) {
    View dialog = payload.getView();
    try {
      RequestId id = DialogMetadata.read(dialog.getPrivateMetadata()).request();
      Optional<InterfaceRequest> request = journal.find(id);
      AccountView view = accounts.get(id.account());
      var picked = payload.getActions().getFirst().getSelectedOption();
      if (request.isPresent() && view != null && picked != null) {
        dialogs.pick(dialog, request.get(), view, picked.getValue());
      }
    } catch (RuntimeException fault) {
      LOG.error("A pick in the dialog failed", fault);
    }
  }
}
