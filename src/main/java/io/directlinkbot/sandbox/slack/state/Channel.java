package io.directlinkbot.sandbox.slack.state;

import java.util.List;

/**
 * A channel.
 *
 * @param id {@code C…}
 * @param name without the number sign
 * @param members ids of the users in it, in the order they joined
 */
public record Channel(
    String id, String name, List<String> members, boolean hidden, boolean archived) {
  public Channel {
    members = List.copyOf(members);
  }

  /** A public channel. */
  public static Channel open(String id, String name, String... members) {
    return new Channel(id, name, List.of(members), false, false);
  }

  /** A private channel: to an app that is not in it, it does not exist. */
  public Channel asPrivate() {
    return new Channel(id, name, members, true, archived);
  }

  public Channel asArchived() {
    return new Channel(id, name, members, hidden, true);
  }

  public Channel withMembers(List<String> changed) {
    return new Channel(id, name, changed, hidden, archived);
  }
}
