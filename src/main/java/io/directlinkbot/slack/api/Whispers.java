package io.directlinkbot.slack.api;

import io.directlinkbot.slack.pace.Urgency;
import io.directlinkbot.slack.view.Message;
import io.directlinkbot.slack.view.dialog.NoticeDialog;
import io.directlinkbot.slack.view.whisper.DecisionText;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends a person a message that nobody else sees: through the payload's response URL, else as an
 * ephemeral message, which Slack refuses for a person who only previews the channel, else in a
 * dialog, else as a direct message. Thread-safe.
 */
public final class Whispers {
  private static final Logger LOG = LoggerFactory.getLogger(Whispers.class);
  private static final String TITLE = "directlink-bot";

  private final SlackClient client;
  private final ResponseUrls urls;

  public Whispers(SlackClient client, ResponseUrls urls) {
    this.client = client;
    this.urls = urls;
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
                ways.add(() -> client.openView(trigger, NoticeDialog.of(TITLE, message.text()))));
    ways.add(() -> client.post(Destination.in(path.user()), message, null, Urgency.ANSWER));
    return ways;
  }

  private interface Way {
    void go() throws SlackException;
  }
}
