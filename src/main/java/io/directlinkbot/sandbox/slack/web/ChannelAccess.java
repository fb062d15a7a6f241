package io.directlinkbot.sandbox.slack.web;

import io.directlinkbot.sandbox.slack.content.Refusal;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.Store;

/** Which channels the bot may see, read and write. */
final class ChannelAccess {
  private final Store store;
  private final Tokens tokens;

  ChannelAccess(Store store, Tokens tokens) {
    this.store = store;
    this.tokens = tokens;
  }

  /** A channel that exists for the bot: a private one does only while it is in it. */
  Channel seen(String id) {
    return store
        .snapshot()
        .channel(id)
        .filter(channel -> !channel.hidden() || member(channel))
        .orElseThrow(() -> Refusal.of("channel_not_found"));
  }

  Channel read(String id) {
    Channel channel = seen(id);
    if (!member(channel)) {
      throw Refusal.of("not_in_channel");
    }
    return channel;
  }

  Channel written(String id) {
    Channel channel = seen(id);
    if (channel.archived()) {
      throw Refusal.of("is_archived");
    }
    if (!member(channel) && !tokens.scopes().contains("chat:write.public")) {
      throw Refusal.of("not_in_channel");
    }
    return channel;
  }

  boolean member(Channel channel) {
    return channel.members().contains(store.snapshot().identity().botUser());
  }
}
