package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.Refusal;
import io.directlinkbot.sandbox.slack.socket.Sockets;
import io.directlinkbot.sandbox.slack.state.Identity;
import io.directlinkbot.sandbox.slack.state.Store;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.web.Method.Kind;
import java.util.List;
import java.util.Set;

/** {@code api.test}, {@code auth.test}, {@code apps.connections.open}. */
final class BasicMethods implements Family {
  private final Store store;
  private final Sockets sockets;

  BasicMethods(Store store, Sockets sockets) {
    this.store = store;
    this.sockets = sockets;
  }

  @Override
  public List<Method> methods() {
    return List.of(
        new Method("api.test", Kind.OPEN, Set.of(), this::apiTest),
        Method.bot("auth.test", this::authTest),
        Method.bot("auth.teams.list", this::teams),
        new Method("apps.connections.open", Kind.APP, Set.of(), this::open));
  }

  private ObjectNode apiTest(Method.Call call) {
    call.arguments()
        .text("error")
        .ifPresent(
            error -> {
              throw Refusal.of(error);
            });
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("args", call.arguments().shown());
    return answer;
  }

  private ObjectNode authTest(Method.Call call) {
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

  /** The workspaces in which the app may be used. */
  private ObjectNode teams(Method.Call call) {
    Identity identity = store.snapshot().identity();
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer
        .putArray("teams")
        .addObject()
        .put("id", identity.team())
        .put("name", identity.teamName());
    return answer;
  }

  private ObjectNode open(Method.Call call) {
    return JsonNodeFactory.instance.objectNode().put("url", sockets.open(call.base()));
  }
}
