package io.directlinkbot.sandbox.slack.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.state.Identity;
import io.directlinkbot.sandbox.slack.state.View;

/** Writes views as the Web API and payloads show them. */
public final class ViewJson {
  private ViewJson() {}

  /**
   * Returns a view object.
   *
   * @param values {@code state.values}
   */
  public static ObjectNode of(View view, JsonNode values, Identity identity) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", view.id()).put("team_id", identity.team());
    json.put("callback_id", "").put("private_metadata", "").put("external_id", "");
    json.put("clear_on_close", false).put("notify_on_close", false);
    json.putNull("close").putNull("submit");
    json.setAll(view.body());
    json.putObject("state").set("values", values);
    json.put("hash", view.hash()).put("root_view_id", view.root());
    json.put("previous_view_id", view.previous().orElse(null));
    json.put("app_id", identity.app()).put("app_installed_team_id", identity.team());
    json.put("bot_id", identity.bot());
    return json;
  }
}
