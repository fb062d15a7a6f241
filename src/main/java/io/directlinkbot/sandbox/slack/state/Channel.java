package io.directlinkbot.sandbox.slack.state;

import java.util.List;

/**
 * A channel.
 *
 * @param id {@code C…}, or {@code D…} for direct messages
 * @param name without the number sign; of direct messages, the app's name
 * @param members ids of its members, in the order in which they joined
 */
public record Channel(
    String id, String name, List<String> members, boolean hidden, boolean archived) {
  public Channel {
    members = List.copyOf(members);
  }

  /** Creates a public channel. */
  public static Channel open(String id, String name, String... members) {
    return new Channel(id, name, List.of(members), false, false);
  }

  /** Creates the direct messages between the app and a person. */
  public static Channel direct(String id, String name, String bot, String person) {
    return new Channel(id, name, List.of(bot, person), true, false);
  }

  /** Whether these are direct messages. */
  public boolean isDirect() {
    return id.startsWith("D");
  }

  /** Returns it as a private channel, which does not exist for an app that is not a member. */
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
