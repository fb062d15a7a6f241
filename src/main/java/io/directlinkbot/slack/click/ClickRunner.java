package io.directlinkbot.slack.click;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.slack.api.DialogOpener;
import io.directlinkbot.slack.api.PayloadSender;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.api.TokenRefused;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.people.ApproverCheck;
import io.directlinkbot.slack.view.whisper.DecisionText;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries out a click on a card after Slack got its answer, and tells the person what kept it from
 * happening. Thread-safe.
 */
public final class ClickRunner {
  private static final Logger LOG = LoggerFactory.getLogger(ClickRunner.class);

  private final ApproverCheck approvers;
  private final Whispers whispers;
  private final Executor background;
  private final Consumer<TokenRefused> refused;

  public ClickRunner(
      ApproverCheck approvers,
      Whispers whispers,
      Executor background,
      Consumer<TokenRefused> refused) {
    this.approvers = approvers;
    this.whispers = whispers;
    this.background = background;
    this.refused = refused;
  }

  /**
   * Carries it out in the background.
   *
   * @param request finds the request's id in the click
   */
  void start(BlockActionPayload payload, Function<BlockActionPayload, RequestId> request, Act act) {
    background.execute(() -> carryOut(payload, request, act));
  }

  private void carryOut(
      BlockActionPayload payload, Function<BlockActionPayload, RequestId> request, Act act) {
    ReplyPath path = ReplyPath.of(payload);
    try {
      Person person = approvers.person(PayloadSender.of(payload));
      act.on(request.apply(payload), person, path);
    } catch (SlackException failure) {
      LOG.warn("The dialog can't be opened: {}", failure.getMessage());
      whispers.say(path, DialogOpener.notOpened(failure.trouble()));
      if (failure.trouble() instanceof Trouble.Token) {
        refused.accept(TokenRefused.bot(failure));
      }
    } catch (RuntimeException fault) {
      LOG.error("A click on a card failed", fault);
      whispers.say(path, DecisionText.fault());
    }
  }

  /** What a click asks for. */
  @FunctionalInterface
  interface Act {
    void on(RequestId id, Person person, ReplyPath path) throws SlackException;
  }
}
