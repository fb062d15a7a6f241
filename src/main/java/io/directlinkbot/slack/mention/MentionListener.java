package io.directlinkbot.slack.mention;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppMentionEvent;
import io.directlinkbot.slack.posting.ThreadAnswers;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.home.NamedInterface;
import io.directlinkbot.slack.view.home.NamedStatusText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Answers people who mention the bot, in the thread of their message and once for each: with the
 * status of the interfaces that it names, or with how to ask. Bots get no answer, as two bots could
 * answer each other for ever. Neither do edits, which Slack reports like new mentions. Thread-safe.
 */
public final class MentionListener {
  /** The kinds of messages that people write, beside those of no special kind. */
  private static final Set<String> BY_PEOPLE = Set.of("file_share", "thread_broadcast");

  private final NamedInterfaceFinder interfaces;
  private final Texts texts;
  private final String command;
  private final ThreadAnswers answers;

  /**
   * Creates a listener.
   *
   * @param texts in the language of the channels, as everybody there reads the answer
   * @param command the slash command's name
   */
  public MentionListener(
      NamedInterfaceFinder interfaces, Texts texts, String command, ThreadAnswers answers) {
    this.interfaces = interfaces;
    this.texts = texts;
    this.command = command;
    this.answers = answers;
  }

  /** Answers one mention. */
  public Response answer(EventsApiPayload<AppMentionEvent> mention, EventContext context) {
    AppMentionEvent event = mention.getEvent();
    if (event.getEdited() == null && isByAPerson(event)) {
      answers.answer(
          event.getChannel(),
          event.getTs(),
          Optional.ofNullable(event.getThreadTs()),
          () -> answer(event));
    }
    return context.ack();
  }

  private static boolean isByAPerson(AppMentionEvent event) {
    return event.getUser() != null
        && event.getBotId() == null
        && event.getBotProfile() == null
        && event.getAppId() == null
        && (event.getSubtype() == null || BY_PEOPLE.contains(event.getSubtype()))
        && !event.getUser().equals("USLACKBOT");
  }

  private Message answer(AppMentionEvent event) {
    List<NamedInterface> named = interfaces.find(NamedInterfaceFinder.ids(event));
    return named.isEmpty()
        ? NamedStatusText.hint(texts, command)
        : NamedStatusText.of(named, interfaces.audience(texts));
  }
}
