package io.directlinkbot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.decide.Decider;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.view.AccountView;
import io.directlinkbot.slack.view.DecisionText;
import java.util.Map;
import java.util.Optional;

/**
 * A click on a card's Accept opens the dialog, for those who may decide. Slack is answered at once,
 * and the dialog opened behind its back, as it has to be within three seconds of the click.
 */
final class CardClicks {
  private final CardAction action;
  private final Decider decider;
  private final Journal journal;
  private final Map<String, AccountView> accounts;
  private final AcceptDialogs dialogs;
  private final Whispers whispers;

  CardClicks(
      CardAction action,
      Decider decider,
      Journal journal,
      Map<String, AccountView> accounts,
      AcceptDialogs dialogs,
      Whispers whispers) {
    this.action = action;
    this.decider = decider;
    this.journal = journal;
    this.accounts = Map.copyOf(accounts);
    this.dialogs = dialogs;
    this.whispers = whispers;
  }

  Response accept(BlockActionRequest click, ActionContext context) {
    BlockActionPayload payload = click.getPayload();
    action.start(
        payload,
        it -> RequestId.parse(it.getActions().getFirst().getValue()),
        (id, person, channel) -> open(id, person, channel, payload));
    return context.ack();
  }

  private void open(RequestId id, Person person, String channel, BlockActionPayload payload)
      throws SlackException {
    Optional<String> refusal = decider.refusal(id, person);
    Optional<InterfaceRequest> request = journal.find(id);
    AccountView view = accounts.get(id.account());
    if (refusal.isPresent()) {
      whispers.say(channel, person, DecisionText.message(DecisionText.notAllowed(refusal.get())));
    } else if (request.isEmpty() || view == null) {
      whispers.say(channel, person, DecisionText.message(DecisionText.unknown()));
    } else if (!request.get().waits()) {
      whispers.say(channel, person, DecisionText.message(DecisionText.tooLate(request.get())));
    } else {
      Optional<String> chosen =
          PickedGateway.on(payload)
              .or(() -> request.get().approval().map(first -> first.claim().gateway().id()));
      dialogs.open(payload.getTriggerId(), request.get(), view, chosen);
    }
  }
}
