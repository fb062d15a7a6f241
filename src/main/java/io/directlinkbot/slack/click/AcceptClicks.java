package io.directlinkbot.slack.click;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.decide.Decider;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.view.whisper.DecisionText;

/**
 * A click on a card's Accept opens the dialog, for those who may decide. Slack is answered at once,
 * and the dialog opened behind its back, as it has to be within three seconds of the click.
 */
public final class AcceptClicks {
  private final ClickRunner action;
  private final Decider decider;
  private final OpenRequests toDecide;
  private final AcceptDialogOpener dialogs;
  private final Whispers whispers;

  public AcceptClicks(
      ClickRunner action,
      Decider decider,
      OpenRequests toDecide,
      AcceptDialogOpener dialogs,
      Whispers whispers) {
    this.action = action;
    this.decider = decider;
    this.toDecide = toDecide;
    this.dialogs = dialogs;
    this.whispers = whispers;
  }

  public Response accept(BlockActionRequest click, ActionContext context) {
    BlockActionPayload payload = click.getPayload();
    action.start(
        payload,
        it -> RequestId.parse(it.getActions().getFirst().getValue()),
        (id, person, path) -> open(id, person, path, payload));
    return context.ack();
  }

  private void open(RequestId id, Person person, ReplyPath path, BlockActionPayload payload)
      throws SlackException {
    switch (toDecide.look(id, decider.refusal(id, person), DecisionText::tooLate)) {
      case OpenRequests.Answer.No(String why) -> whispers.say(path, why);
      case OpenRequests.Answer.Yes(InterfaceRequest request, AccountView view) ->
          dialogs.open(
              payload.getTriggerId(),
              request,
              view,
              PickedGateway.on(payload)
                  .or(() -> request.approval().map(first -> first.claim().gateway().id())));
    }
  }
}
