package io.directlinkbot.slack.home;

import com.slack.api.app_backend.events.payload.EventsApiPayload;
import com.slack.api.bolt.context.builtin.EventContext;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.event.AppHomeOpenedEvent;

/** Listens for people who open the app's Home tab. */
public final class HomeListener {
  private final HomeTabs tabs;

  public HomeListener(HomeTabs tabs) {
    this.tabs = tabs;
  }

  /** Has the tab drawn; the same event comes for the tab with messages. */
  public Response opened(EventsApiPayload<AppHomeOpenedEvent> event, EventContext context) {
    String user = event.getEvent().getUser();
    if ("home".equals(event.getEvent().getTab()) && user != null) {
      tabs.reportOpened(user);
    }
    return context.ack();
  }
}
