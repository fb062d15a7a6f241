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
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.text.Texts;
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

  private final PersonLanguage languages;
  private final Whispers whispers;
  private final Supplier<Duration> late;

  /**
   * Creates a guard.
   *
   * @param late after how long a submit may have been answered without its listener
   */
  ListenerGuard(PersonLanguage languages, Whispers whispers, Supplier<Duration> late) {
    this.languages = languages;
    this.whispers = whispers;
    this.late = late;
  }

  /** Runs the listener that the rest of the chain leads to, as one of Bolt's middlewares. */
  Response run(Request<?> request, Response before, MiddlewareChain chain) {
    long began = System.nanoTime();
    Response answer = answer(request, chain);
    if (request instanceof ViewSubmissionRequest submit
        && late.get().minusNanos(System.nanoTime() - began).isNegative()) {
      ReplyPath path = path(submit);
      SubmitAnswer.text(languages.ofKnown(path.user()), answer.getBody())
          .ifPresent(text -> whispers.say(path, text));
    }
    return answer;
  }

  private Response answer(Request<?> request, MiddlewareChain chain) {
    try {
      return chain.next(request);
    } catch (Throwable fault) {
      String reference = FaultReference.log(LOG, "A listener failed", fault);
      return explain(request, reference);
    }
  }

  private Response explain(Request<?> request, String reference) {
    switch (request) {
      case ViewSubmissionRequest submit -> {
        Texts texts = languages.ofKnown(path(submit).user());
        return submit
            .getContext()
            .ackWithUpdate(
                NoticeDialog.of(
                    texts.get("whisper.title-wrong"), DecisionText.fault(texts, reference), texts));
      }
      case BlockActionRequest click -> explain(ReplyPath.of(click.getPayload()), reference);
      case SlashCommandRequest command -> explain(ReplyPath.of(command.getPayload()), reference);
      case MessageShortcutRequest shortcut ->
          explain(ReplyPath.of(shortcut.getPayload()), reference);
      default -> LOG.debug("Nobody waits for an answer to it");
    }
    return Response.ok();
  }

  private void explain(ReplyPath path, String reference) {
    whispers.say(path, DecisionText.fault(languages.ofKnown(path.user()), reference));
  }

  private static ReplyPath path(ViewSubmissionRequest submit) {
    return ReplyPath.in(Optional.empty(), submit.getPayload().getUser().getId());
  }
}
