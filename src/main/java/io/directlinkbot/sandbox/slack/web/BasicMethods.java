package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.SlackRefusal;
import io.directlinkbot.sandbox.slack.delivery.AppDelivery;
import io.directlinkbot.sandbox.slack.socket.SocketMode;
import io.directlinkbot.sandbox.slack.state.Identity;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.WorkspaceStore;
import io.directlinkbot.sandbox.slack.web.ApiMethod.Kind;
import java.util.List;
import java.util.Set;

/** {@code api.test}, {@code auth.test}, {@code apps.connections.open}. */
final class BasicMethods implements MethodFamily {
  private final WorkspaceStore store;
  private final SocketMode sockets;
  private final AppDelivery delivery;

  BasicMethods(WorkspaceStore store, SocketMode sockets, AppDelivery delivery) {
    this.store = store;
    this.sockets = sockets;
    this.delivery = delivery;
  }

  @Override
  public List<ApiMethod> methods() {
    return List.of(
        new ApiMethod("api.test", Kind.OPEN, Set.of(), this::apiTest),
        ApiMethod.bot("auth.test", this::authTest),
        ApiMethod.bot("auth.teams.list", this::teams),
        new ApiMethod("apps.connections.open", Kind.APP, Set.of(), this::open));
  }

  private ObjectNode apiTest(ApiMethod.Call call) {
    call.arguments()
        .text("error")
        .ifPresent(
            error -> {
              throw SlackRefusal.of(error);
            });
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("args", call.arguments().shown());
    return answer;
  }

  private ObjectNode authTest(ApiMethod.Call call) {
    delivery.knownAs(call.base());
    Identity identity = store.snapshot().identity();
    String name = store.snapshot().user(identity.botUser()).map(User::name).orElse("");
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    identity.enterprise().ifPresent(id -> answer.put("enterprise_id", id));
    String whole = identity.enterprise().orElse(identity.team());
    return answer
        .put("url", "https://" + identity.domain() + ".slack.com/")
        .put("team", identity.teamName())
        .put("user", name)
        .put("team_id", identity.organizationWide() ? whole : identity.team())
        .put("user_id", identity.botUser())
        .put("bot_id", identity.bot())
        .put("is_enterprise_install", identity.organizationWide());
  }

  /** Lists the workspaces in which the app can be used. */
  private ObjectNode teams(ApiMethod.Call call) {
    Identity identity = store.snapshot().identity();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer
        .putArray("teams")
        .addObject()
        .put("id", identity.team())
        .put("name", identity.teamName());
    return answer;
  }

  private ObjectNode open(ApiMethod.Call call) {
    delivery.knownAs(call.base());
    return JsonNodeFactory.instance.objectNode().put("url", sockets.open(call.base()));
  }
}
