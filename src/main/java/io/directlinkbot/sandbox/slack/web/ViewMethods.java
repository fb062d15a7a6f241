package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
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
import io.directlinkbot.sandbox.slack.validation.BlockKit;
import io.directlinkbot.sandbox.slack.validation.BlockProblem;
import java.util.List;
import java.util.Set;

/** {@code views.*}, and {@code blocks.validate}, which needs no token and shows nothing. */
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
        ApiMethod.bot("views.publish", this::publish),
        new ApiMethod("blocks.validate", ApiMethod.Kind.OPEN, Set.of(), this::validate));
  }

  private ObjectNode validate(ApiMethod.Call call) {
    String error = "invalid_arguments";
    List<BlockProblem> problems =
        call.arguments()
            .json("view", error)
            .map(BlockKit::problemsOfView)
            .or(() -> call.arguments().json("message", error).map(BlockKit::problemsOfMessage))
            .or(() -> call.arguments().json("blocks", error).map(BlockKit::problemsOfMessage))
            .orElseThrow(() -> SlackRefusal.missing("blocks"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    ArrayNode errors = answer.putArray("errors");
    for (BlockProblem problem : problems) {
      errors
          .addObject()
          .put("pointer", problem.pointer())
          .put("code", "invalid_blocks")
          .put("message", problem.message());
    }
    return answer;
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
