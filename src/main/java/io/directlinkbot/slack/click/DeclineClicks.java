package io.directlinkbot.slack.click;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.account.AccountView;
import io.directlinkbot.decide.Decliner;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.DialogOpener;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.view.dialog.DeclineDialog;
import io.directlinkbot.slack.view.whisper.DeclineText;
import java.time.InstantSource;

/** A click on a card's Decline opens the dialog that asks why, for those who may decide. */
public final class DeclineClicks {
  private final ClickRunner action;
  private final Decliner decliner;
  private final OpenRequests toDecide;
  private final DialogOpener dialogs;
  private final Whispers whispers;
  private final InstantSource clock;

  public DeclineClicks(
      ClickRunner action,
      Decliner decliner,
      OpenRequests toDecide,
      DialogOpener dialogs,
      Whispers whispers,
      InstantSource clock) {
    this.action = action;
    this.decliner = decliner;
    this.toDecide = toDecide;
    this.dialogs = dialogs;
    this.whispers = whispers;
    this.clock = clock;
  }

  public Response decline(BlockActionRequest click, ActionContext context) {
    BlockActionPayload payload = click.getPayload();
    action.start(
        payload,
        it -> RequestId.parse(it.getActions().getFirst().getValue()),
        (id, person, path) -> open(id, person, path, payload));
    return context.ack();
  }

  private void open(RequestId id, Person person, ReplyPath path, BlockActionPayload payload)
      throws SlackException {
    switch (toDecide.look(id, decliner.refusal(id, person), DeclineText::tooLate)) {
      case OpenRequests.Answer.No(String why) -> whispers.say(path, why);
      case OpenRequests.Answer.Yes(InterfaceRequest request, AccountView view) ->
          dialogs.open(
              payload.getTriggerId(),
              DeclineDialog.of(request, view, person, clock.instant()),
              () -> DeclineDialog.simple(request));
    }
  }
}
