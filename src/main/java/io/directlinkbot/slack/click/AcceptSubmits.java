package io.directlinkbot.slack.click;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import com.slack.api.model.view.ViewState;
import io.directlinkbot.decide.Decider;
import io.directlinkbot.decide.Decision;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publication;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.request.InterfaceRequest;
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
import io.directlinkbot.slack.view.dialog.WarningCheckboxes;
import io.directlinkbot.slack.view.whisper.DecisionText;
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
 * The dialog's final Accept. A cloud that answers soon lets the dialog say what came of it; a slow
 * one is waited for behind a dialog that says so.
 */
public final class AcceptSubmits {
  private static final Logger LOG = LoggerFactory.getLogger(AcceptSubmits.class);

  private final Decider decider;
  private final PublicationLog publications;
  private final ApproverCheck approvers;
  private final WarnedDialog warned;
  private final Whispers whispers;
  private final AckTime ackTime;
  private final Executor background;

  public AcceptSubmits(
      Decider decider,
      PublicationLog publications,
      ApproverCheck approvers,
      WarnedDialog warned,
      Whispers whispers,
      AckTime ackTime,
      Executor background) {
    this.decider = decider;
    this.publications = publications;
    this.approvers = approvers;
    this.warned = warned;
    this.whispers = whispers;
    this.ackTime = ackTime;
    this.background = background;
  }

  public Response accept(ViewSubmissionRequest submit, ViewSubmissionContext context) {
    try {
      return decide(submit.getPayload(), context);
    } catch (RuntimeException fault) {
      LOG.error("A final Accept failed", fault);
      return notice(context, "Not accepted", DecisionText.fault());
    }
  }

  private Response decide(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    View dialog = payload.getView();
    DialogMetadata metadata = DialogMetadata.read(dialog.getPrivateMetadata());
    Optional<String> gateway = picked(dialog).or(metadata::gateway);
    if (gateway.isEmpty()) {
      return context.ackWithErrors(Map.of(Controls.GATEWAY, "Choose a virtual gateway."));
    }
    Optional<String> incomplete = WarningCheckboxes.incompleteBlock(dialog);
    if (incomplete.isPresent()) {
      return context.ackWithErrors(
          Map.of(incomplete.get(), "Tick every warning that you have seen, or cancel."));
    }
    Sender sender = PayloadSender.of(payload);
    String note = value(dialog, Controls.NOTE).map(ViewState.Value::getValue).orElse("");
    CompletableFuture<Decision> decision =
        CompletableFuture.supplyAsync(
            () ->
                decider.accept(
                    metadata.request(),
                    approvers.person(sender),
                    gateway.get(),
                    note,
                    WarningCheckboxes.ticked(dialog)),
            background);
    try {
      return answer(ackTime.await(decision), dialog, note, context);
    } catch (TimeoutException _) {
      whenDecided(decision, metadata.request(), sender);
      return notice(context, "Still accepting", DecisionText.stillAccepting());
    } catch (ExecutionException fault) {
      LOG.error("{}: the accept failed", metadata.request(), fault);
      return notice(context, "Not accepted", DecisionText.fault());
    }
  }

  /** The decision goes on whatever happens here, so nobody may be told that it does not. */
  private void whenDecided(CompletableFuture<Decision> decision, RequestId id, Sender sender) {
    try {
      background.execute(() -> tellLate(decision, id, sender));
    } catch (RejectedExecutionException stopping) {
      LOG.debug("{}: the bot stops; the card will say what came of it", id, stopping);
    }
  }

  private Response answer(
      Decision decision, View dialog, String note, ViewSubmissionContext context) {
    return switch (decision) {
      case Decision.Accepted _, Decision.Approved _ -> context.ack();
      case Decision.NotNow(String reason) when isPickedHere(dialog) ->
          context.ackWithErrors(Map.of(Controls.GATEWAY, reason));
      case Decision.Unseen unseen ->
          warned
              .of(unseen, note)
              .map(context::ackWithUpdate)
              .orElseGet(() -> notice(context, "Not accepted", DecisionText.of(unseen)));
      // this accept was in doubt, and is not known to have done nothing
      case Decision.TooLate(InterfaceRequest request) when request.tried().isPresent() ->
          notice(context, "Accepted outside", DecisionText.of(decision));
      case Decision.NotNow _, Decision.NotAllowed _, Decision.TooLate _, Decision.Unknown _ ->
          notice(context, "Not accepted", DecisionText.of(decision));
      case Decision.InDoubt _ -> notice(context, "No clear answer", DecisionText.of(decision));
    };
  }

  /** Whether the gateway was picked in the dialog, so that a word beside the picker is seen. */
  private static boolean isPickedHere(View dialog) {
    Optional<String> before = DialogMetadata.read(dialog.getPrivateMetadata()).gateway();
    Optional<String> picked = picked(dialog);
    return picked.isPresent() && !picked.equals(before);
  }

  /**
   * A decision that came after the dialog was answered: the thread tells of success, the person
   * alone of anything else.
   */
  private void tellLate(CompletableFuture<Decision> decision, RequestId id, Sender sender) {
    try {
      Decision told = decision.join();
      if (!(told instanceof Decision.Accepted || told instanceof Decision.Approved)) {
        tell(id, sender, DecisionText.of(told));
      }
    } catch (RuntimeException fault) {
      LOG.error("{}: the accept failed", id, fault);
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

  private static Optional<String> picked(View dialog) {
    return value(dialog, Controls.GATEWAY)
        .map(ViewState.Value::getSelectedOption)
        .map(ViewState.SelectedOption::getValue);
  }

  private static Optional<ViewState.Value> value(View dialog, String action) {
    return dialog.getState().getValues().values().stream()
        .flatMap(block -> Optional.ofNullable(block.get(action)).stream())
        .findFirst();
  }
}
