package io.directlinkbot.slack.people;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.SubteamSelfAddedEvent;
import com.slack.api.model.event.SubteamSelfRemovedEvent;
import com.slack.api.model.event.SubteamUpdatedEvent;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Slack's word that a user group has changed: what was known of it counts no more. */
public final class GroupEvents {
  private final GroupLookup groups;
  private final Set<String> ours;
  private final Runnable look;
  private final Executor background;

  /**
   * @param ours ids of the groups that the configuration lists; news of others, which may be
   *     another workspace's, changes nothing
   * @param look has the approvers looked at anew
   */
  public GroupEvents(GroupLookup groups, Set<String> ours, Runnable look, Executor background) {
    this.groups = groups;
    this.ours = Set.copyOf(ours);
    this.look = look;
    this.background = background;
  }

  /** The app, which has it from now on. */
  public App listenedBy(App app) {
    app.event(
        SubteamMembersChangedEvent.class,
        (news, context) -> changed(news.getEvent().getSubteamId(), context));
    app.event(
        SubteamUpdatedEvent.class,
        (news, context) -> changed(id(news.getEvent().getSubteam()), context));
    app.event(
        SubteamSelfAddedEvent.class,
        (news, context) -> changed(news.getEvent().getSubteamId(), context));
    app.event(
        SubteamSelfRemovedEvent.class,
        (news, context) -> changed(news.getEvent().getSubteamId(), context));
    return app;
  }

  private static @Nullable String id(SubteamUpdatedEvent.@Nullable Subteam group) {
    return group == null ? null : group.getId();
  }

  private Response changed(@Nullable String group, EventContext context) {
    if (group != null && ours.contains(group)) {
      background.execute(
          () -> {
            groups.forget(group);
            look.run();
          });
    }
    return context.ack();
  }
}
