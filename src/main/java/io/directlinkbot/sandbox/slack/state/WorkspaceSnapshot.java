package io.directlinkbot.sandbox.slack.state;

import java.util.List;
import java.util.Optional;

/**
 * The whole workspace at one moment. Immutable. It holds no token.
 *
 * @param messages of all channels, oldest first
 * @param views modals from the bottom of each person's stack to its top, and Home tabs
 * @param choices only touched values; presets are in the blocks
 */
public record WorkspaceSnapshot(
    Identity identity,
    List<User> users,
    List<UserGroup> groups,
    List<Channel> channels,
    List<WorkspaceMessage> messages,
    List<View> views,
    List<Choice> choices,
    List<Warning> warnings) {
  public WorkspaceSnapshot {
    users = List.copyOf(users);
    groups = List.copyOf(groups);
    channels = List.copyOf(channels);
    messages = List.copyOf(messages);
    views = List.copyOf(views);
    choices = List.copyOf(choices);
    warnings = List.copyOf(warnings);
  }

  /** Returns a workspace without people, channels and messages. */
  public static WorkspaceSnapshot empty(Identity identity) {
    List<User> nobody = List.of();
    return new WorkspaceSnapshot(
        identity, nobody, List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
  }

  public Optional<User> user(String id) {
    return users.stream().filter(user -> user.id().equals(id)).findFirst();
  }

  /** Returns the user with this id or its other form: {@code W…} for {@code U…}. */
  public Optional<User> userByAnyId(String id) {
    String other = id.startsWith("U") ? "W" + id.substring(1) : "U" + id.substring(1);
    return user(id).or(() -> user(other));
  }

  public Optional<UserGroup> group(String id) {
    return groups.stream().filter(group -> group.id().equals(id)).findFirst();
  }

  public Optional<Channel> channel(String id) {
    return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
  }

  public Optional<WorkspaceMessage> message(String channel, String ts) {
    return messages.stream()
        .filter(message -> message.channel().equals(channel) && message.ts().equals(ts))
        .findFirst();
  }

  /** Returns everything posted to a channel, including threads and ephemeral messages. */
  public List<WorkspaceMessage> messages(String channel) {
    return messages.stream().filter(message -> message.channel().equals(channel)).toList();
  }

  /** Returns what a person sees in a channel's main column, oldest first. */
  public List<WorkspaceMessage> seenBy(String user, String channel) {
    return messages(channel).stream()
        .filter(message -> message.inChannel() && message.visibleTo(user) && isReachable(message))
        .toList();
  }

  /**
   * Returns the replies that a person sees in a thread, oldest first, without its first message.
   */
  public List<WorkspaceMessage> thread(String user, String channel, String threadTs) {
    return messages(channel).stream()
        .filter(message -> message.threadTs().filter(threadTs::equals).isPresent())
        .filter(message -> !message.ts().equals(threadTs) && message.visibleTo(user))
        .filter(this::isReachable)
        .toList();
  }

  /**
   * Whether people can reach the message: nobody sees the replies to a message that is gone without
   * a trace.
   */
  private boolean isReachable(WorkspaceMessage message) {
    return message.threadTs().map(ts -> message(message.channel(), ts).isPresent()).orElse(true);
  }

  public Optional<View> view(String id) {
    return views.stream().filter(view -> view.id().equals(id)).findFirst();
  }

  /** Returns a person's modals, the top one last. */
  public List<View> modals(String user) {
    return views.stream().filter(view -> view.user().equals(user) && !view.home()).toList();
  }

  /** Returns the modal that a person sees. */
  public Optional<View> modal(String user) {
    return modals(user).stream().reduce((below, above) -> above);
  }

  public Optional<View> home(String user) {
    return views.stream().filter(view -> view.user().equals(user) && view.home()).findFirst();
  }

  /** Returns a person's choices on a surface. */
  public List<Choice> choices(String user, Surface surface) {
    return choices.stream()
        .filter(choice -> choice.user().equals(user) && choice.surface().equals(surface))
        .toList();
  }

  public List<Warning> warnings(String user) {
    return warnings.stream().filter(warning -> warning.user().equals(user)).toList();
  }

  /** Starts the next snapshot from this one. */
  public Draft draft() {
    return new Draft(this);
  }
}
