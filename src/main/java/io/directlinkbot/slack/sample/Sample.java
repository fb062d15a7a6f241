package io.directlinkbot.slack.sample;

import com.slack.api.model.view.View;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.view.Message;
import java.util.List;

/** Something that the bot shows. */
public sealed interface Sample {

  /** Returns what it is, with its article. */
  String name();

  /** Asks Slack what it would refuse in it; empty when it would take it. */
  List<String> problems(SlackClient client) throws SlackException;

  /** A message. */
  record OfMessage(String name, Message message) implements Sample {
    @Override
    public List<String> problems(SlackClient client) throws SlackException {
      return client.problemsOf(message);
    }
  }

  /** A dialog or a Home tab. */
  record OfView(String name, View view) implements Sample {
    @Override
    public List<String> problems(SlackClient client) throws SlackException {
      return client.problemsOf(view);
    }
  }
}
