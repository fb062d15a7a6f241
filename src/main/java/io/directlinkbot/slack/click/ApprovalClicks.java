package io.directlinkbot.slack.click;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.decide.Withdrawal;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.PayloadSender;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.people.ApproverCheck;
import io.directlinkbot.slack.view.whisper.DecisionText;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A click that takes an approval back. The card and its thread tell of it; who may not is told. */
public final class ApprovalClicks {
  private static final Logger LOG = LoggerFactory.getLogger(ApprovalClicks.class);

  private final Withdrawal withdrawal;
  private final ApproverCheck approvers;
  private final Whispers whispers;
  private final Executor background;

  public ApprovalClicks(
      Withdrawal withdrawal, ApproverCheck approvers, Whispers whispers, Executor background) {
    this.withdrawal = withdrawal;
    this.approvers = approvers;
    this.whispers = whispers;
    this.background = background;
  }

  public Response withdraw(BlockActionRequest click, ActionContext context) {
    BlockActionPayload payload = click.getPayload();
    background.execute(() -> withdraw(payload));
    return context.ack();
  }

  private void withdraw(BlockActionPayload payload) {
    ReplyPath path = ReplyPath.of(payload);
    try {
      Person person = approvers.person(PayloadSender.of(payload));
      RequestId id = RequestId.parse(payload.getActions().getFirst().getValue());
      withdrawal.withdraw(id, person).ifPresent(why -> whispers.say(path, DecisionText.of(why)));
    } catch (RuntimeException fault) {
      LOG.error("A click to take an approval back failed", fault);
      whispers.say(path, DecisionText.fault());
    }
  }
}
