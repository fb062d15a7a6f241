package io.directlinkbot.slack.api;

import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.text.Texts;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.dialog.NoticeDialog;
import io.directlinkbot.slack.view.whisper.DecisionText;
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
    say(path, DecisionText.message(sentence));
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
        urls.replace(url.get(), message);
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
        urls.postInChannel(url.get(), message);
        return;
      } catch (SlackException failure) {
        LOG.debug("An answer is shared in another way by {}: {}", path, failure.getMessage());
      }
    }
    client.post(Destination.in(path.channel().orElse(path.user())), message, null, Urgency.ANSWER);
  }

  private List<Way> ways(ReplyPath path, Message message) {
    List<Way> ways = new ArrayList<>();
    path.responseUrl().ifPresent(url -> ways.add(() -> urls.answer(url, path.thread(), message)));
    path.channel()
        .ifPresent(
            channel ->
                ways.add(() -> client.postEphemeral(channel, path.thread(), path.user(), message)));
    path.trigger()
        .ifPresent(
            trigger ->
                ways.add(
                    () ->
                        client.openView(
                            trigger,
                            NoticeDialog.of(TITLE, message.text(), languages.apply(path.user())))));
    ways.add(() -> client.post(Destination.in(path.user()), message, null, Urgency.ANSWER));
    return ways;
  }

  private interface Way {
    void go() throws SlackException;
  }
}
