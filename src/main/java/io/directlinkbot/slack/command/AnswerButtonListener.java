package io.directlinkbot.slack.command;

import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.bolt.context.builtin.ActionContext;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.response.Response;
import io.directlinkbot.request.Person;
import io.directlinkbot.request.approval.Sender;
import io.directlinkbot.slack.api.PayloadSender;
import io.directlinkbot.slack.api.ReplyPath;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.Whispers;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.answer.AnswerQuestion;
import io.directlinkbot.slack.view.answer.AnswerText;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes clicks on the buttons below an answer: draws another page in place of it, or shows it to
 * everybody where it was asked for. Both are drawn from what is known at the click. Thread-safe.
 */
public final class AnswerButtonListener {
  private static final Logger LOG = LoggerFactory.getLogger(AnswerButtonListener.class);

  private final String command;
  private final VerbTable verbs;
  private final PersonLanguage languages;
  private final Whispers whispers;

  /**
   * Creates a listener.
   *
   * @param command the slash command's name
   */
  public AnswerButtonListener(
      String command, VerbTable verbs, PersonLanguage languages, Whispers whispers) {
    this.command = command;
    this.verbs = verbs;
    this.languages = languages;
    this.whispers = whispers;
  }

  /** Shows the page that the button stands for. */
  public Response turn(BlockActionRequest click, ActionContext context) {
    Clicked clicked = read(click.getPayload());
    Texts texts = languages.of(clicked.sender());
    answer(
        clicked,
        (report, question) ->
            report.message(
                question.typed(), question.page(), clicked.path().channel().orElse(""), texts),
        page -> whispers.replace(clicked.path(), page));
    return context.ack();
  }

  /** Posts the answer for everybody, in the language of the channels. */
  public Response share(BlockActionRequest click, ActionContext context) {
    Clicked clicked = read(click.getPayload());
    Texts texts = languages.ofChannels();
    answer(
        clicked,
        (report, question) ->
            AnswerText.shared(
                report.draw(question.typed(), question.page(), texts).message(),
                clicked.person(),
                command,
                question.line(),
                texts),
        shared -> share(shared, clicked));
    return context.ack();
  }

  private void answer(
      Clicked clicked,
      BiFunction<Report, AnswerQuestion, Message> drawing,
      Consumer<Message> showing) {
    clicked
        .question()
        .flatMap(
            question ->
                verbs.report(question.verb()).map(report -> drawing.apply(report, question)))
        .ifPresentOrElse(
            showing,
            () ->
                whispers.say(
                    clicked.path(),
                    languages.of(clicked.sender()).get("whisper.drawn-by-another")));
  }

  private void share(Message shared, Clicked clicked) {
    try {
      whispers.share(clicked.path(), shared);
    } catch (SlackException failure) {
      LOG.warn("An answer was not shared by {}: {}", clicked.path(), failure.getMessage());
      whispers.say(clicked.path(), languages.of(clicked.sender()).get("command.not-shared"));
    }
  }

  private static Clicked read(BlockActionPayload payload) {
    return new Clicked(
        PayloadSender.read(payload),
        ReplyPath.of(payload),
        AnswerQuestion.read(payload.getActions().getFirst().getValue()));
  }

  private record Clicked(Sender sender, ReplyPath path, Optional<AnswerQuestion> question) {
    /** Only for a mention, which needs no team. */
    Person person() {
      return new Person("", sender.user());
    }
  }
}
