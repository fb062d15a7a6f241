package io.directlinkbot.sandbox.slack.state;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** A snapshot under construction. {@code put} replaces the value with the same identity. */
public final class Draft {
  private Identity identity;
  private final List<User> users;
  private final List<UserGroup> groups;
  private final List<Channel> channels;
  private final List<WorkspaceMessage> messages;
  private final List<View> views;
  private final List<Choice> choices;
  private final List<Warning> warnings;

  Draft(WorkspaceSnapshot base) {
    identity = base.identity();
    users = new ArrayList<>(base.users());
    groups = new ArrayList<>(base.groups());
    channels = new ArrayList<>(base.channels());
    messages = new ArrayList<>(base.messages());
    views = new ArrayList<>(base.views());
    choices = new ArrayList<>(base.choices());
    warnings = new ArrayList<>(base.warnings());
  }

  public WorkspaceSnapshot done() {
    return new WorkspaceSnapshot(
        identity, users, groups, channels, messages, views, choices, warnings);
  }

  /** Moves the workspace into an organization, or out of it. */
  public Draft put(Identity changed) {
    identity = changed;
    return this;
  }

  public Draft put(User user) {
    return put(users, user, other -> other.id().equals(user.id()));
  }

  public Draft put(UserGroup group) {
    return put(groups, group, other -> other.id().equals(group.id()));
  }

  public Draft put(Channel channel) {
    return put(channels, channel, other -> other.id().equals(channel.id()));
  }

  public Draft put(WorkspaceMessage message) {
    return put(messages, message, other -> other.surface().equals(message.surface()));
  }

  public Draft put(View view) {
    return put(views, view, other -> other.id().equals(view.id()));
  }

  public Draft put(Choice choice) {
    return put(choices, choice, choice::sameControl);
  }

  public Draft put(Warning warning) {
    return put(warnings, warning, warning::equals);
  }

  /** Replaces everyone's choices on a surface. */
  public Draft replaceChoices(Surface surface, List<Choice> kept) {
    choices.removeIf(choice -> choice.surface().equals(surface));
    choices.addAll(kept);
    return this;
  }

  /** Removes a message with people's choices on it. */
  public Draft remove(WorkspaceMessage message) {
    messages.removeIf(other -> other.surface().equals(message.surface()));
    return forget(message.surface());
  }

  /** Removes a view with its person's choices in it. */
  public Draft remove(View view) {
    views.removeIf(other -> other.id().equals(view.id()));
    return forget(view.surface());
  }

  public Draft clearWarnings(String user, Surface surface) {
    warnings.removeIf(warning -> warning.user().equals(user) && warning.surface().equals(surface));
    return this;
  }

  private Draft forget(Surface surface) {
    choices.removeIf(choice -> choice.surface().equals(surface));
    warnings.removeIf(warning -> warning.surface().equals(surface));
    return this;
  }

  private <T> Draft put(List<T> all, T value, Predicate<T> same) {
    for (int index = 0; index < all.size(); index++) {
      if (same.test(all.get(index))) {
        all.set(index, value);
        return this;
      }
    }
    all.add(value);
    return this;
  }
}
