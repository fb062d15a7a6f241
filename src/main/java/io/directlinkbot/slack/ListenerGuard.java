package io.directlinkbot.slack;

import com.slack.api.bolt.middleware.MiddlewareChain;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.fault.FaultReference;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.view.dialog.NoticeDialog;
import io.directlinkbot.slack.view.whisper.DecisionText;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands around all listeners, so that nobody's click, command or submit ends in silence: whoever
 * meets a fault gets an answer with its reference, and whoever submitted a dialog that was answered
 * without its listener gets the listener's answer in private. Thread-safe.
 */
final class ListenerGuard {
  private static final Logger LOG = LoggerFactory.getLogger(ListenerGuard.class);

  private final Whispers whispers;
  private final Supplier<Duration> late;

  /**
   * Creates a guard.
   *
   * @param late after how long a submit may have been answered without its listener
   */
  ListenerGuard(Whispers whispers, Supplier<Duration> late) {
    this.whispers = whispers;
    this.late = late;
  }

  /** Runs the listener that the rest of the chain leads to, as one of Bolt's middlewares. */
  Response run(Request<?> request, Response before, MiddlewareChain chain) {
    long began = System.nanoTime();
    Response answer = answer(request, chain);
    if (request instanceof ViewSubmissionRequest submit
        && late.get().minusNanos(System.nanoTime() - began).isNegative()) {
      SubmitAnswer.text(answer.getBody()).ifPresent(text -> whispers.say(path(submit), text));
    }
    return answer;
  }

  private Response answer(Request<?> request, MiddlewareChain chain) {
    try {
      return chain.next(request);
    } catch (Throwable fault) {
      String reference = FaultReference.log(LOG, "A listener failed", fault);
      return explain(request, DecisionText.fault(reference));
    }
  }

  private Response explain(Request<?> request, String sentence) {
    switch (request) {
      case ViewSubmissionRequest submit -> {
        return submit.getContext().ackWithUpdate(NoticeDialog.of("Something went wrong", sentence));
      }
      case BlockActionRequest click -> whispers.say(ReplyPath.of(click.getPayload()), sentence);
      case MessageShortcutRequest shortcut ->
          whispers.say(ReplyPath.of(shortcut.getPayload()), sentence);
      case SlashCommandRequest command ->
          whispers.say(ReplyPath.of(command.getPayload()), sentence);
      default -> LOG.debug("Nobody waits for an answer to it");
    }
    return Response.ok();
  }

  private static ReplyPath path(ViewSubmissionRequest submit) {
    return ReplyPath.in(Optional.empty(), submit.getPayload().getUser().getId());
  }
}
