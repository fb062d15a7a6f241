package io.directlinkbot.slack;

import io.directlinkbot.request.Person;
import io.directlinkbot.slack.view.DecisionText;
import io.directlinkbot.slack.view.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells one person something that nobody else sees. */
final class Whispers {
  private static final Logger LOG = LoggerFactory.getLogger(Whispers.class);

  private final SlackClient client;

  Whispers(SlackClient client) {
    this.client = client;
  }

  /** Says a sentence in mrkdwn, as below. */
  void say(String channel, Person person, String sentence) {
    say(channel, person.user(), sentence);
  }

  /** Likewise. */
  void say(String channel, String user, String sentence) {
    say(channel, user, DecisionText.message(sentence));
  }

  /** Says it; if Slack does not take it, the log gets it. */
  void say(String channel, String user, Message message) {
    try {
      client.postEphemeral(channel, user, message);
    } catch (SlackException failure) {
      LOG.warn("{} can't be told in {}: {}", user, channel, failure.getMessage());
    }
  }
}
