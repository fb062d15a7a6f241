package io.directlinkbot.slack;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.decide.DeclineDecision;
import io.directlinkbot.decide.Decliner;
import io.directlinkbot.directlink.SearchText;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.Publications;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.view.Controls;
import io.directlinkbot.slack.view.DecisionText;
import io.directlinkbot.slack.view.DeclineText;
import io.directlinkbot.slack.view.DialogMetadata;
import io.directlinkbot.slack.view.NoticeDialog;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The final Decline of its dialog. As with an accept, a cloud that answers soon lets the dialog say
 * what came of it.
 */
final class DeclineSubmits {
  private static final Logger LOG = LoggerFactory.getLogger(DeclineSubmits.class);

  private static final String NOT_DECLINED = "Not declined";
  private static final String STILL_DECLINING = "Still declining";

  private final Decliner decliner;
  private final Publications publications;
  private final Whispers whispers;
  private final AckTime ackTime;
  private final Executor background;

  DeclineSubmits(
      Decliner decliner,
      Publications publications,
      Whispers whispers,
      AckTime ackTime,
      Executor background) {
    this.decliner = decliner;
    this.publications = publications;
    this.whispers = whispers;
    this.ackTime = ackTime;
    this.background = background;
  }

  Response decline(ViewSubmissionRequest submit, ViewSubmissionContext context) {
    try {
      return decide(submit.getPayload(), context);
    } catch (RuntimeException fault) {
      LOG.error("A final Decline failed", fault);
      return notice(context, NOT_DECLINED, DecisionText.fault());
    }
  }

  private Response decide(ViewSubmissionPayload payload, ViewSubmissionContext context) {
    RequestId id = DialogMetadata.read(payload.getView().getPrivateMetadata()).request();
    Person person = Persons.of(payload.getUser(), payload.getTeam());
    Optional<String> reason = reason(payload);
    if (reason.isEmpty()) {
      return context.ackWithErrors(Map.of(Controls.REASON_BLOCK, "Say why."));
    }
    CompletableFuture<DeclineDecision> decision =
        CompletableFuture.supplyAsync(() -> decliner.decline(id, person, reason.get()), background);
    try {
      return answer(ackTime.await(decision), context);
    } catch (TimeoutException _) {
      background.execute(() -> tellLate(decision, id, person));
      return notice(context, STILL_DECLINING, DeclineText.stillDeclining());
    } catch (ExecutionException fault) {
      LOG.error("{}: the decline failed", id, fault);
      return notice(context, NOT_DECLINED, DecisionText.fault());
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
  private void tellLate(CompletableFuture<DeclineDecision> decision, RequestId id, Person person) {
    try {
      DeclineDecision told = decision.join();
      if (!(told instanceof DeclineDecision.Declined)) {
        tell(id, person, DeclineText.of(told));
      }
    } catch (RuntimeException fault) {
      LOG.error("{}: the decline failed", id, fault);
      tell(id, person, DecisionText.fault());
    }
  }

  private void tell(RequestId id, Person person, String sentence) {
    publications
        .find(Post.card(id))
        .ifPresent(card -> whispers.say(card.channel(), person, sentence));
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
