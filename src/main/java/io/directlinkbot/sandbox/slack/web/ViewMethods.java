package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.block.Blocks;
import io.directlinkbot.sandbox.slack.content.Refusal;
import io.directlinkbot.sandbox.slack.content.Triggers;
import io.directlinkbot.sandbox.slack.content.Views;
import io.directlinkbot.sandbox.slack.json.ViewJson;
import io.directlinkbot.sandbox.slack.state.Snapshot;
import io.directlinkbot.sandbox.slack.state.Store;
import io.directlinkbot.sandbox.slack.state.View;
import java.util.List;

/** {@code views.*}. */
final class ViewMethods implements Family {
  private final Store store;
  private final Views views;
  private final Triggers triggers;

  ViewMethods(Store store, Views views, Triggers triggers) {
    this.store = store;
    this.views = views;
    this.triggers = triggers;
  }

  @Override
  public List<Method> methods() {
    return List.of(
        Method.bot("views.open", this::open),
        Method.bot("views.push", this::push),
        Method.bot("views.update", this::update),
        Method.bot("views.publish", this::publish));
  }

  private ObjectNode open(Method.Call call) {
    JsonNode view = view(call);
    Views.check(view, "modal");
    String user = triggers.exchange(call.arguments().required("trigger_id"));
    return shown(views.open(user, view));
  }

  private ObjectNode push(Method.Call call) {
    JsonNode view = view(call);
    Views.check(view, "modal");
    String user = triggers.exchange(call.arguments().required("trigger_id"));
    return shown(views.push(user, view));
  }

  private ObjectNode update(Method.Call call) {
    JsonNode view = view(call);
    Arguments arguments = call.arguments();
    String id = arguments.text("view_id").orElseGet(() -> byExternalId(arguments));
    return shown(views.update(id, view, arguments.text("hash")));
  }

  private ObjectNode publish(Method.Call call) {
    JsonNode view = view(call);
    String user = call.arguments().required("user_id");
    if (store.snapshot().user(user).isEmpty()) {
      throw Refusal.of("user_not_found");
    }
    return shown(views.publish(user, view, call.arguments().text("hash")));
  }

  private String byExternalId(Arguments arguments) {
    String external = arguments.required("external_id");
    return store.snapshot().views().stream()
        .filter(view -> view.externalId().equals(external))
        .map(View::id)
        .findFirst()
        .orElseThrow(() -> Refusal.of("not_found"));
  }

  private static JsonNode view(Method.Call call) {
    return call.arguments()
        .json("view", "invalid_arguments")
        .orElseThrow(() -> Refusal.missing("view"));
  }

  private ObjectNode shown(View view) {
    Snapshot now = store.snapshot();
    JsonNode values = Blocks.values(view.blocks(), now.choices(view.user(), view.surface()));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.set("view", ViewJson.of(view, values, now.identity()));
    return answer;
  }
}
