package io.directlinkbot.sandbox.slack.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.json.UserJson;
import io.directlinkbot.sandbox.slack.state.UserGroup;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The events that an app gets when a user group changes: {@code subteam_members_changed} and {@code
 * subteam_updated} (docs.slack.dev/reference/events).
 */
public final class GroupChangeEvents {
  private GroupChangeEvents() {}

  /**
   * Returns the events of a change.
   *
   * @param before the workspace before the change
   */
  public static List<ObjectNode> of(WorkspaceSnapshot before, UserGroup group, Instant at) {
    String team = before.identity().team();
    List<String> old = before.group(group.id()).map(UserGroup::users).orElse(List.of());
    List<ObjectNode> events = new ArrayList<>();
    if (!old.equals(group.users())) {
      ObjectNode changed =
          event("subteam_members_changed", at).put("subteam_id", group.id()).put("team_id", team);
      changed.put("date_update", at.getEpochSecond());
      names(changed, "added", group.users(), old);
      names(changed, "removed", old, group.users());
      events.add(changed);
    }
    ObjectNode updated = event("subteam_updated", at);
    updated.set("subteam", UserJson.of(group, team, true));
    events.add(updated);
    return events;
  }

  private static ObjectNode event(String type, Instant at) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", type)
        .put("event_ts", at.getEpochSecond() + ".000000");
  }

  private static void names(
      ObjectNode event, String what, List<String> these, List<String> butNotThese) {
    List<String> names = these.stream().filter(user -> !butNotThese.contains(user)).toList();
    names.forEach(event.putArray(what + "_users")::add);
    event.put(what + "_users_count", names.size());
  }
}
