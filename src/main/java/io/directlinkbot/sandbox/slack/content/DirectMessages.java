package io.directlinkbot.sandbox.slack.content;

import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.WorkspaceStore;

/** Opens the direct messages between a person and the app. Thread-safe. */
public final class DirectMessages {
  private final WorkspaceStore store;

  public DirectMessages(WorkspaceStore store) {
    this.store = store;
  }

  /** Returns them; the first time they are opened, which is once for each person. */
  public Channel with(User person) {
    String id = idOf(person.id());
    String bot = store.snapshot().identity().botUser();
    return store
        .decide(
            (current, draft) -> {
              if (current.channel(id).isEmpty()) {
                String name = current.user(bot).map(User::name).orElse(bot);
                draft.put(Channel.direct(id, name, bot, person.id()));
              }
            })
        .channel(id)
        .orElseThrow();
  }

  /** Returns the id that they have, open or not. */
  public static String idOf(String person) {
    return "D" + person.substring(1);
  }
}
