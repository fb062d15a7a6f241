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

/** Listens for Slack's events about changed user groups, and has those groups read again. */
public final class GroupEvents {
  private final GroupLookup groups;
  private final Set<String> ours;
  private final Runnable refresh;
  private final Executor background;

  /**
   * Creates listeners that belong to no app yet.
   *
   * @param ours ids of the groups that the configuration lists; events about other groups, which
   *     may be another workspace's, are ignored
   * @param refresh has the approvers checked again
   */
  public GroupEvents(GroupLookup groups, Set<String> ours, Runnable refresh, Executor background) {
    this.groups = groups;
    this.ours = Set.copyOf(ours);
    this.refresh = refresh;
    this.background = background;
  }

  /** Adds the listeners to an app. */
  public App addTo(App app) {
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
            refresh.run();
          });
    }
    return context.ack();
  }
}
