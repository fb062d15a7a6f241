package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.SlackRefusal;
import io.directlinkbot.sandbox.slack.json.UserJson;
import io.directlinkbot.sandbox.slack.state.Identity;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.UserGroup;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import io.directlinkbot.sandbox.slack.state.WorkspaceStore;
import java.util.List;

/** {@code users.*} and {@code usergroups.*}. */
final class DirectoryMethods implements MethodFamily {
  private final WorkspaceStore store;

  DirectoryMethods(WorkspaceStore store) {
    this.store = store;
  }

  @Override
  public List<ApiMethod> methods() {
    return List.of(
        ApiMethod.bot("users.info", this::user, "users:read"),
        ApiMethod.bot("users.list", this::users, "users:read"),
        ApiMethod.bot("usergroups.list", this::groups, "usergroups:read"),
        ApiMethod.bot("usergroups.users.list", this::groupUsers, "usergroups:read"));
  }

  private ObjectNode user(ApiMethod.Call call) {
    User user =
        store
            .snapshot()
            .userByAnyId(call.arguments().required("user"))
            .orElseThrow(() -> SlackRefusal.of("user_not_found"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ObjectNode shown = json(user);
    if (call.arguments().flag("include_locale")) {
      shown.put("locale", user.locale());
    }
    answer.set("user", shown);
    return answer;
  }

  private ObjectNode users(ApiMethod.Call call) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("cache_ts", store.instant().getEpochSecond());
    return ResultPage.of(store.snapshot().users(), call.arguments(), 1000)
        .into(answer, "members", (array, user) -> array.add(json(user)));
  }

  private ObjectNode groups(ApiMethod.Call call) {
    WorkspaceSnapshot now = store.snapshot();
    boolean withUsers = call.arguments().flag("include_users");
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode groups = answer.putArray("usergroups");
    now.groups().stream()
        .filter(group -> !group.disabled() || call.arguments().flag("include_disabled"))
        .forEach(group -> groups.add(UserJson.of(group, now.identity().team(), withUsers)));
    return answer;
  }

  private ObjectNode groupUsers(ApiMethod.Call call) {
    Identity identity = store.snapshot().identity();
    if (identity.organizationWide()
        && call.arguments().text("team_id").filter(identity.team()::equals).isEmpty()) {
      throw SlackRefusal.of("missing_argument");
    }
    UserGroup group =
        store
            .snapshot()
            .group(call.arguments().required("usergroup"))
            .filter(found -> !found.disabled() || call.arguments().flag("include_disabled"))
            .orElseThrow(() -> SlackRefusal.of("no_such_subteam"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    group.users().forEach(answer.putArray("users")::add);
    return answer;
  }

  private ObjectNode json(User user) {
    return UserJson.of(user, store.snapshot().identity(), store.instant());
  }
}
