package io.directlinkbot.slack.api;

import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.SimplerForms;
import io.directlinkbot.slack.view.dialog.NoticeDialog;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a person a message that nobody else sees, and shares one that the person wants to show:
 * through the payload's response URL, else as an ephemeral message, which Slack refuses for a
 * person who only previews the channel, else in a dialog, else as a direct message. Thread-safe.
 */
public final class Whispers {
  private static final Logger LOG = LoggerFactory.getLogger(Whispers.class);
  private static final String TITLE = "directlink-bot";

  private final SlackClient client;
  private final ResponseUrls urls;
  private final Function<String, Texts> languages;

  /**
   * Creates a sender.
   *
   * @param languages the texts in the language that a user reads, as far as it is known
   */
  public Whispers(SlackClient client, ResponseUrls urls, Function<String, Texts> languages) {
    this.client = client;
    this.urls = urls;
    this.languages = languages;
  }

  /** Sends a sentence in mrkdwn, like {@link #say(ReplyPath, Message)}. */
  public void say(ReplyPath path, String sentence) {
    say(path, Message.paragraph(sentence));
  }

  /** Sends a message in the first way that works; if none does, logs that. Throws nothing. */
  public void say(ReplyPath path, Message message) {
    List<String> failures = new ArrayList<>();
    for (Way way : ways(path, message)) {
      try {
        way.go();
        return;
      } catch (SlackException | RuntimeException | Error failure) {
        failures.add(String.valueOf(failure.getMessage()));
      }
    }
    LOG.warn("No answer reached {}: {}", path, String.join("; ", failures));
  }

  /**
   * Shows a person another message in place of the one in which the person clicked; if that does
   * not work, a further message, like {@link #say(ReplyPath, Message)}.
   */
  public void replace(ReplyPath path, Message message) {
    Optional<String> url = path.responseUrl();
    if (url.isPresent()) {
      try {
        send(message, form -> urls.replace(url.get(), form));
        return;
      } catch (SlackException failure) {
        LOG.debug("An answer was not replaced for {}: {}", path, failure.getMessage());
      }
    }
    say(path, message);
  }

  /**
   * Posts a message for everybody where the person clicked: through the payload's response URL,
   * which works wherever the command does, else as the bot, where it is in the channel.
   *
   * @throws SlackException when neither works
   */
  public void share(ReplyPath path, Message message) throws SlackException {
    Optional<String> url = path.responseUrl();
    if (url.isPresent()) {
      try {
        send(message, form -> urls.postInChannel(url.get(), form));
        return;
      } catch (SlackException failure) {
        LOG.debug("An answer is shared in another way by {}: {}", path, failure.getMessage());
      }
    }
    Destination place = Destination.in(path.channel().orElse(path.user()));
    send(message, form -> client.post(place, form, null, Urgency.ANSWER));
  }

  /** Sends a message, or the same without rich text where Slack refuses that. */
  private void send(Message message, Sending sending) throws SlackException {
    client
        .richTextInMessages()
        .send(
            "An answer",
            message,
            SimplerForms.withoutRichText(message),
            Urgency.ANSWER,
            (form, _) -> {
              sending.send(form);
              return form;
            });
  }

  private List<Way> ways(ReplyPath path, Message message) {
    List<Way> ways = new ArrayList<>();
    path.responseUrl()
        .ifPresent(
            url -> ways.add(() -> send(message, form -> urls.answer(url, path.thread(), form))));
    path.channel()
        .ifPresent(
            channel ->
                ways.add(
                    () ->
                        send(
                            message,
                            form ->
                                client.postEphemeral(channel, path.thread(), path.user(), form))));
    path.trigger()
        .ifPresent(
            trigger ->
                ways.add(
                    () ->
                        client.openView(
                            trigger,
                            NoticeDialog.of(TITLE, message.text(), languages.apply(path.user())))));
    ways.add(
        () ->
            send(
                message,
                form -> client.post(Destination.in(path.user()), form, null, Urgency.ANSWER)));
    return ways;
  }

  private interface Way {
    void go() throws SlackException;
  }

  private interface Sending {
    void send(Message form) throws SlackException;
  }
}
