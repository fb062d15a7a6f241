package io.directlinkbot.slack.command;

import io.directlinkbot.fault.FaultReference;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.whisper.DecisionText;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives answers that take longer than a command may: later, to the same person. Thread-safe. */
public final class BackgroundAnswers {
  private static final Logger LOG = LoggerFactory.getLogger(BackgroundAnswers.class);

  private final Whispers whispers;
  private final Executor background;

  public BackgroundAnswers(Whispers whispers, Executor background) {
    this.whispers = whispers;
    this.background = background;
  }

  /** Finds the answer in the background; if that fails, the person gets the fault's reference. */
  void say(ReplyPath path, Texts texts, Supplier<Message> answer) {
    background.execute(() -> whispers.say(path, answerOrFault(texts, answer)));
  }

  private static Message answerOrFault(Texts texts, Supplier<Message> answer) {
    try {
      return answer.get();
    } catch (RuntimeException | Error fault) {
      String reference = FaultReference.log(LOG, "A command failed", fault);
      return Message.paragraph(DecisionText.fault(texts, reference));
    }
  }
}
