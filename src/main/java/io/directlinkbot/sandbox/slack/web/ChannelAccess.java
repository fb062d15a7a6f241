package io.directlinkbot.sandbox.slack.web;

import io.directlinkbot.sandbox.slack.content.DirectMessages;
import io.directlinkbot.sandbox.slack.content.SlackRefusal;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.WorkspaceStore;
import java.util.Optional;

/** Decides which channels the bot may see, read and write. */
final class ChannelAccess {
  private final WorkspaceStore store;
  private final Tokens tokens;

  ChannelAccess(WorkspaceStore store, Tokens tokens) {
    this.store = store;
    this.tokens = tokens;
  }

  /** Returns a channel that the bot can see. It sees a private channel only as a member. */
  Channel seen(String id) {
    return store
        .snapshot()
        .channel(id)
        .filter(channel -> !channel.hidden() || member(channel))
        .orElseThrow(() -> SlackRefusal.of("channel_not_found"));
  }

  Channel read(String id) {
    Channel channel = seen(id);
    if (!member(channel)) {
      throw SlackRefusal.of("not_in_channel");
    }
    return channel;
  }

  /**
   * Returns a channel to post to. The id of a user stands for the direct messages with that user.
   */
  Channel written(String id) {
    Optional<User> reader = store.snapshot().user(id);
    if (reader.isPresent()) {
      return direct(reader.get());
    }
    Channel channel = seen(id);
    if (channel.archived()) {
      throw SlackRefusal.of("is_archived");
    }
    if (!member(channel) && !tokens.scopes().contains("chat:write.public")) {
      throw SlackRefusal.of("not_in_channel");
    }
    return channel;
  }

  private Channel direct(User reader) {
    if (reader.deleted()) {
      throw SlackRefusal.of("user_disabled");
    }
    return new DirectMessages(store).with(reader);
  }

  boolean member(Channel channel) {
    return channel.members().contains(store.snapshot().identity().botUser());
  }
}
