package io.directlinkbot.slack.click;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.decide.DeclineDecision;
import io.directlinkbot.decide.Decliner;
import io.directlinkbot.directlink.SearchText;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.request.approval.Sender;
import io.directlinkbot.slack.api.AckTime;
import io.directlinkbot.slack.api.PayloadSender;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.people.ApproverCheck;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.dialog.DialogMetadata;
import io.directlinkbot.slack.view.dialog.NoticeDialog;
import io.directlinkbot.slack.view.whisper.DecisionText;
import io.directlinkbot.slack.view.whisper.DeclineText;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The final Decline of its dialog. As with an accept, a cloud that answers soon lets the dialog say
 * what came of it.
 */
public final class DeclineSubmits {
  private static final Logger LOG = LoggerFactory.getLogger(DeclineSubmits.class);

  private static final String NOT_DECLINED = "Not declined";
  private static final String STILL_DECLINING = "Still declining";

  private final Decliner decliner;
  private final PublicationLog publications;
  private final ApproverCheck approvers;
  private final Whispers whispers;
  private final AckTime ackTime;
  private final Executor background;

  public DeclineSubmits(
      Decliner decliner,
      PublicationLog publications,
      ApproverCheck approvers,
      Whispers whispers,
      AckTime ackTime,
      Executor background) {
    this.decliner = decliner;
    this.publications = publications;
    this.approvers = approvers;
    this.whispers = whispers;
    this.ackTime = ackTime;
    this.background = background;
  }

  public Response decline(ViewSubmissionRequest submit, ViewSubmissionContext context) {
    try {
      return decide(submit.getPayload(), context);
    } catch (RuntimeException fault) {
      LOG.error("A final Decline failed", fault);
      return notice(context, NOT_DECLINED, DecisionText.fault());
    }
  }

  private Response decide(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    RequestId id = DialogMetadata.read(payload.getView().getPrivateMetadata()).request();
    Sender sender = PayloadSender.of(payload);
    Optional<String> reason = reason(payload);
    if (reason.isEmpty()) {
      return context.ackWithErrors(Map.of(Controls.REASON_BLOCK, "Say why."));
    }
    CompletableFuture<DeclineDecision> decision =
        CompletableFuture.supplyAsync(
            () -> decliner.decline(id, approvers.person(sender), reason.get()), background);
    try {
      return answer(ackTime.await(decision), context);
    } catch (TimeoutException _) {
      whenDecided(decision, id, sender);
      return notice(context, STILL_DECLINING, DeclineText.stillDeclining());
    } catch (ExecutionException fault) {
      LOG.error("{}: the decline failed", id, fault);
      return notice(context, NOT_DECLINED, DecisionText.fault());
    }
  }

  /** The decision goes on whatever happens here, so nobody may be told that it does not. */
  private void whenDecided(
      CompletableFuture<DeclineDecision> decision, RequestId id, Sender sender) {
    try {
      background.execute(() -> tellLate(decision, id, sender));
    } catch (RejectedExecutionException stopping) {
      LOG.debug("{}: the bot stops; the card will say what came of it", id, stopping);
    }
  }

  private static Response answer(DeclineDecision decision, ViewSubmissionContext context) {
    return switch (decision) {
      case DeclineDecision.Declined _ -> context.ack();
      case DeclineDecision.NotNow _,
          DeclineDecision.NotAllowed _,
          DeclineDecision.TooLate _,
          DeclineDecision.Unknown _ ->
          notice(context, NOT_DECLINED, DeclineText.of(decision));
      case DeclineDecision.InDoubt _ ->
          notice(context, "No clear answer", DeclineText.of(decision));
    };
  }

  /** The thread tells of success, the person alone of anything else. */
  private void tellLate(CompletableFuture<DeclineDecision> decision, RequestId id, Sender sender) {
    try {
      DeclineDecision told = decision.join();
      if (!(told instanceof DeclineDecision.Declined)) {
        tell(id, sender, DeclineText.of(told));
      }
    } catch (RuntimeException fault) {
      LOG.error("{}: the decline failed", id, fault);
      tell(id, sender, DecisionText.fault());
    }
  }

  private void tell(RequestId id, Sender sender, String sentence) {
    Optional<String> channel = publications.find(Post.card(id)).map(Publication::channel);
    whispers.say(ReplyPath.in(channel, sender.user()), sentence);
  }

  private static Response notice(ViewSubmissionContext context, String title, String sentence) {
    return context.ackWithUpdate(NoticeDialog.of(title, sentence));
  }

  private static Optional<String> reason(ViewSubmissionPayload payload) {
    return payload.getView().getState().getValues().values().stream()
        .flatMap(block -> Optional.ofNullable(block.get(Controls.REASON)).stream())
        .flatMap(value -> Optional.ofNullable(value.getValue()).stream())
        .map(String::strip)
        .filter(text -> !SearchText.isBlank(text))
        .findFirst();
  }
}
