package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.Refusal;
import io.directlinkbot.sandbox.slack.json.UserJson;
import io.directlinkbot.sandbox.slack.state.Identity;
import io.directlinkbot.sandbox.slack.state.Snapshot;
import io.directlinkbot.sandbox.slack.state.Store;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.UserGroup;
import java.util.List;

/** {@code users.*} and {@code usergroups.*}. */
final class DirectoryMethods implements Family {
  private final Store store;

  DirectoryMethods(Store store) {
    this.store = store;
  }

  @Override
  public List<Method> methods() {
    return List.of(
        Method.bot("users.info", this::user, "users:read"),
        Method.bot("users.list", this::users, "users:read"),
        Method.bot("usergroups.list", this::groups, "usergroups:read"),
        Method.bot("usergroups.users.list", this::groupUsers, "usergroups:read"));
  }

  private ObjectNode user(Method.Call call) {
    User user =
        store
            .snapshot()
            .userByAnyId(call.arguments().required("user"))
            .orElseThrow(() -> Refusal.of("user_not_found"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("user", json(user));
    return answer;
  }

  private ObjectNode users(Method.Call call) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("cache_ts", store.instant().getEpochSecond());
    return Page.of(store.snapshot().users(), call.arguments(), 1000)
        .into(answer, "members", (array, user) -> array.add(json(user)));
  }

  private ObjectNode groups(Method.Call call) {
    Snapshot now = store.snapshot();
    boolean withUsers = call.arguments().flag("include_users");
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode groups = answer.putArray("usergroups");
    now.groups().stream()
        .filter(group -> !group.disabled() || call.arguments().flag("include_disabled"))
        .forEach(group -> groups.add(UserJson.of(group, now.identity().team(), withUsers)));
    return answer;
  }

  private ObjectNode groupUsers(Method.Call call) {
    Identity identity = store.snapshot().identity();
    if (identity.organizationWide()
        && call.arguments().text("team_id").filter(identity.team()::equals).isEmpty()) {
      throw Refusal.of("missing_argument");
    }
    UserGroup group =
        store
            .snapshot()
            .group(call.arguments().required("usergroup"))
            .filter(found -> !found.disabled() || call.arguments().flag("include_disabled"))
            .orElseThrow(() -> Refusal.of("no_such_subteam"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    group.users().forEach(answer.putArray("users")::add);
    return answer;
  }

  private ObjectNode json(User user) {
    return UserJson.of(user, store.snapshot().identity(), store.instant());
  }
}
