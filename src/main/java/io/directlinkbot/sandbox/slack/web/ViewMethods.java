package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.block.Blocks;
import io.directlinkbot.sandbox.slack.content.OpenViews;
import io.directlinkbot.sandbox.slack.content.SlackRefusal;
import io.directlinkbot.sandbox.slack.content.Triggers;
import io.directlinkbot.sandbox.slack.json.ViewJson;
import io.directlinkbot.sandbox.slack.state.View;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import io.directlinkbot.sandbox.slack.state.WorkspaceStore;
import java.util.List;

/** {@code views.*}. */
final class ViewMethods implements MethodFamily {
  private final WorkspaceStore store;
  private final OpenViews views;
  private final Triggers triggers;

  ViewMethods(WorkspaceStore store, OpenViews views, Triggers triggers) {
    this.store = store;
    this.views = views;
    this.triggers = triggers;
  }

  @Override
  public List<ApiMethod> methods() {
    return List.of(
        ApiMethod.bot("views.open", this::open),
        ApiMethod.bot("views.push", this::push),
        ApiMethod.bot("views.update", this::update),
        ApiMethod.bot("views.publish", this::publish));
  }

  private ObjectNode open(ApiMethod.Call call) {
    JsonNode view = view(call);
    OpenViews.check(view, "modal");
    String user = triggers.exchange(call.arguments().required("trigger_id"));
    return shown(views.open(user, view));
  }

  private ObjectNode push(ApiMethod.Call call) {
    JsonNode view = view(call);
    OpenViews.check(view, "modal");
    String user = triggers.exchange(call.arguments().required("trigger_id"));
    return shown(views.push(user, view));
  }

  private ObjectNode update(ApiMethod.Call call) {
    JsonNode view = view(call);
    Arguments arguments = call.arguments();
    String id = arguments.text("view_id").orElseGet(() -> byExternalId(arguments));
    return shown(views.update(id, view, arguments.text("hash")));
  }

  private ObjectNode publish(ApiMethod.Call call) {
    JsonNode view = view(call);
    String user = call.arguments().required("user_id");
    if (store.snapshot().user(user).isEmpty()) {
      throw SlackRefusal.of("user_not_found");
    }
    return shown(views.publish(user, view, call.arguments().text("hash")));
  }

  private String byExternalId(Arguments arguments) {
    String external = arguments.required("external_id");
    return store.snapshot().views().stream()
        .filter(view -> view.externalId().equals(external))
        .map(View::id)
        .findFirst()
        .orElseThrow(() -> SlackRefusal.of("not_found"));
  }

  private static JsonNode view(ApiMethod.Call call) {
    return call.arguments()
        .json("view", "invalid_arguments")
        .orElseThrow(() -> SlackRefusal.missing("view"));
  }

  private ObjectNode shown(View view) {
    WorkspaceSnapshot now = store.snapshot();
    JsonNode values = Blocks.values(view.blocks(), now.choices(view.user(), view.surface()));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("view", ViewJson.of(view, values, now.identity()));
    return answer;
  }
}
