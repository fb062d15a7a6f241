package io.directlinkbot.slack;

import com.slack.api.bolt.App;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.SubteamMembersChangedEvent;
import com.slack.api.model.event.SubteamSelfAddedEvent;
import com.slack.api.model.event.SubteamSelfRemovedEvent;
import com.slack.api.model.event.SubteamUpdatedEvent;
import java.util.concurrent.Executor;

/** Slack's word that a user group has changed: what was known of it counts no more. */
final class GroupNews {
  private final UserGroups groups;
  private final Runnable look;
  private final Executor background;

  /**
   * @param look has the approvers looked at anew
   */
  GroupNews(UserGroups groups, Runnable look, Executor background) {
    this.groups = groups;
    this.look = look;
    this.background = background;
  }

  /** The app, which has it from now on. */
  App listenedBy(App app) {
    app.event(
        SubteamMembersChangedEvent.class,
        (news, context) -> changed(news.getEvent().getSubteamId(), context));
    app.event(
        SubteamUpdatedEvent.class,
        (news, context) -> changed(news.getEvent().getSubteam().getId(), context));
    app.event(
        SubteamSelfAddedEvent.class,
        (news, context) -> changed(news.getEvent().getSubteamId(), context));
    app.event(
        SubteamSelfRemovedEvent.class,
        (news, context) -> changed(news.getEvent().getSubteamId(), context));
    return app;
  }

  private Response changed(String group, EventContext context) {
    background.execute(
        () -> {
          groups.forget(group);
          look.run();
        });
    return context.ack();
  }
}
