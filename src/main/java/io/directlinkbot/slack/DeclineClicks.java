package io.directlinkbot.slack;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.decide.Decliner;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.view.AccountView;
import io.directlinkbot.slack.view.DecisionText;
import io.directlinkbot.slack.view.DeclineDialog;
import io.directlinkbot.slack.view.DeclineText;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** A click on a card's Decline opens the dialog that asks why, for those who may decide. */
final class DeclineClicks {
  private final CardAction action;
  private final Decliner decliner;
  private final Journal journal;
  private final Map<String, AccountView> accounts;
  private final Dialogs dialogs;
  private final Whispers whispers;
  private final InstantSource clock;

  DeclineClicks(
      CardAction action,
      Decliner decliner,
      Journal journal,
      Map<String, AccountView> accounts,
      Dialogs dialogs,
      Whispers whispers,
      InstantSource clock) {
    this.action = action;
    this.decliner = decliner;
    this.journal = journal;
    this.accounts = Map.copyOf(accounts);
    this.dialogs = dialogs;
    this.whispers = whispers;
    this.clock = clock;
  }

  Response decline(BlockActionRequest click, ActionContext context) {
    BlockActionPayload payload = click.getPayload();
    action.start(
        payload,
        it -> RequestId.parse(it.getActions().getFirst().getValue()),
        (id, person, channel) -> open(id, person, channel, payload));
    return context.ack();
  }

  private void open(RequestId id, Person person, String channel, BlockActionPayload payload)
      throws SlackException {
    Optional<String> refusal = decliner.refusal(id, person);
    Optional<InterfaceRequest> request = journal.find(id);
    AccountView view = accounts.get(id.account());
    if (refusal.isPresent()) {
      say(channel, person, DecisionText.notAllowed(refusal.get()));
    } else if (request.isEmpty() || view == null) {
      say(channel, person, DecisionText.unknown());
    } else if (!request.get().waits()) {
      say(channel, person, DeclineText.tooLate(request.get()));
    } else {
      dialogs.open(
          payload.getTriggerId(),
          DeclineDialog.of(request.get(), view, person, clock.instant()),
          () -> DeclineDialog.simple(request.get()));
    }
  }

  private void say(String channel, Person person, String text) {
    whispers.say(channel, person, DecisionText.message(text));
  }
}
