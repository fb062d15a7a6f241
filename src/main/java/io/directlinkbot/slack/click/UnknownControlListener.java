package io.directlinkbot.slack.click;

import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.context.builtin.SlashCommandContext;
import com.slack.api.bolt.context.builtin.ViewSubmissionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import io.directlinkbot.slack.api.PayloadSender;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.answer.HelpAnswer;
import io.directlinkbot.slack.view.dialog.NoticeDialog;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers controls and dialogs that this version of the bot does not know, as an older or newer
 * version drew them, and commands of another name than the configured one. Thread-safe.
 */
public final class UnknownControlListener {
  private static final Logger LOG = LoggerFactory.getLogger(UnknownControlListener.class);
  private static final int NAMES_LOGGED = 20;

  private final String command;
  private final PersonLanguage languages;
  private final Whispers whispers;
  private final SlackClient client;
  private final Executor background;
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  public UnknownControlListener(
      String command,
      PersonLanguage languages,
      Whispers whispers,
      SlackClient client,
      Executor background) {
    this.command = command;
    this.languages = languages;
    this.whispers = whispers;
    this.client = client;
    this.background = background;
  }

  /** Answers a click. */
  public Response answerClick(BlockActionRequest click, ActionContext context) {
    ReplyPath path = ReplyPath.of(click.getPayload());
    View dialog = click.getPayload().getView();
    background.execute(() -> answer(dialog, path));
    return context.ack();
  }

  private void answer(@Nullable View dialog, ReplyPath path) {
    Texts texts = languages.of(path.user());
    if (!redraw(texts, dialog)) {
      whispers.say(path, texts.get("whisper.drawn-by-another"));
    }
  }

  /** Shows the answer in the dialog of the click; returns false when there is none to redraw. */
  private boolean redraw(Texts texts, @Nullable View dialog) {
    if (dialog == null || !"modal".equals(dialog.getType())) {
      return false;
    }
    try {
      client.updateView(dialog.getId(), null, notice(texts));
      return true;
    } catch (SlackException | RuntimeException | Error failure) {
      LOG.debug("A dialog with an unknown control can't be redrawn: {}", failure.getMessage());
      return false;
    }
  }

  /** Answers a dialog's submit. */
  public Response answerSubmit(ViewSubmissionRequest submit, ViewSubmissionContext context) {
    return context.ackWithUpdate(notice(languages.ofKnown(submit.getPayload().getUser().getId())));
  }

  /** Answers a command, and logs its name once. */
  public Response answerCommand(SlashCommandRequest request, SlashCommandContext context) {
    String other = request.getPayload().getCommand();
    if (logged.size() < NAMES_LOGGED && logged.add(other)) {
      LOG.warn(
          "Slack sent the command {}, but slack.command is {}: set slack.command to {}, or rename"
              + " the command in the Slack app's settings.",
          other,
          command,
          other);
    }
    whispers.say(
        ReplyPath.of(request.getPayload()),
        HelpAnswer.otherCommand(
            command, other, languages.of(PayloadSender.read(request.getPayload()))));
    return context.ack();
  }

  private static View notice(Texts texts) {
    return NoticeDialog.of(
        texts.get("whisper.title-nothing-done"), texts.get("whisper.opened-by-another"), texts);
  }
}
