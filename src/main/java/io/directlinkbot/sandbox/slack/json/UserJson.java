package io.directlinkbot.sandbox.slack.json;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.state.Identity;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.UserGroup;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.Locale;

/** Writes users and user groups as the Web API shows them. */
public final class UserJson {
  private UserJson() {}

  /**
   * Returns a user object.
   *
   * @param at the moment for which to compute the offset from UTC
   */
  public static ObjectNode of(User user, Identity identity, Instant at) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    String home = user.homeTeam().orElse(identity.team());
    json.put("id", user.id()).put("team_id", home).put("name", user.name());
    json.put("deleted", user.deleted()).put("real_name", user.realName());
    json.put("tz", user.timeZone().getId());
    json.put("tz_label", user.timeZone().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
    json.put("tz_offset", user.timeZone().getRules().getOffset(at).getTotalSeconds());
    json.put("is_admin", false).put("is_owner", false).put("is_primary_owner", false);
    json.put("is_restricted", user.restricted());
    json.put("is_ultra_restricted", user.ultraRestricted());
    json.put("is_bot", user.bot()).put("is_app_user", false).put("updated", at.getEpochSecond());
    json.putObject("profile")
        .put("real_name", user.realName())
        .put("real_name_normalized", user.realName())
        .put("display_name", user.displayName())
        .put("display_name_normalized", user.displayName())
        .put("team", home);
    if (user.homeTeam().isEmpty() || user.colleague()) {
      identity.enterprise().ifPresent(id -> enterprise(json, user, id, home));
    }
    return json;
  }

  private static void enterprise(ObjectNode json, User user, String id, String home) {
    ObjectNode member = json.putObject("enterprise_user");
    member.put("id", user.id()).put("enterprise_id", id).put("enterprise_name", "Organization");
    member.put("is_admin", false).put("is_owner", false).putArray("teams").add(home);
  }

  /**
   * Returns a user group object.
   *
   * @param withUsers whether to include the ids of its members
   */
  public static ObjectNode of(UserGroup group, String team, boolean withUsers) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", group.id()).put("team_id", team).put("is_usergroup", true);
    json.put("is_subteam", true).put("name", group.name()).put("handle", group.handle());
    json.put("description", "").put("is_external", false);
    json.put("date_create", 0).put("date_update", 0).put("date_delete", group.disabled() ? 1 : 0);
    json.put("user_count", group.users().size());
    if (withUsers) {
      group.users().forEach(json.putArray("users")::add);
    }
    return json;
  }
}
