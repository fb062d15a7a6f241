package io.directlinkbot.check;

import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.slack.api.ConversationReader;
import io.directlinkbot.slack.api.SlackException;
import java.util.List;

/**
 * Whether a channel is there and the bot is in it.
 *
 * @param channel its id
 * @param purpose for what it is configured, in a few words
 */
record ChannelProbe(SlackSignIn signIn, ConversationReader channels, String channel, String purpose)
    implements Probe {
  private static final String METHOD = "conversations.info";

  @Override
  public String subject() {
    return "channel " + channel;
  }

  @Override
  public List<CheckLine> run() {
    return signIn.success().isPresent() ? List.of(line()) : List.of();
  }

  private CheckLine line() {
    try {
      ConversationReader.ChannelState state = channels.state(channel);
      if (state.isArchived()) {
        return CheckLine.of(subject(), SlackProblem.CHANNEL_ARCHIVED.with(METHOD, "is_archived"));
      }
      return state.isMember()
          ? CheckLine.ok(subject(), "the bot is in #" + state.name() + ", " + purpose)
          : CheckLine.of(subject(), SlackProblem.CHANNEL_CLOSED.with(METHOD, "not_in_channel"));
    } catch (SlackException failure) {
      return CheckLine.of(subject(), failure.diagnosis());
    }
  }
}
