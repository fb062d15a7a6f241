package io.directlinkbot.sandbox.page;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.cloud.Cloud;
import io.directlinkbot.sandbox.slack.Workspace;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;

/** Returns everything that a person at the page sees as one JSON object. Thread-safe. */
final class PageState {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PageSettings settings;
  private final Cloud cloud;
  private final Workspace workspace;
  private final AdjustableClock clock;

  PageState(PageSettings settings, Cloud cloud, Workspace workspace, AdjustableClock clock) {
    this.settings = settings;
    this.cloud = cloud;
    this.workspace = workspace;
    this.clock = clock;
  }

  /**
   * Returns the state without the time, so that an unchanged state is equal to the one before.
   *
   * @param wanted the person that the reader acts as; the first person if there is no such one
   * @param address of this server, as the reader reached it
   */
  ObjectNode seenBy(String wanted, String address) {
    WorkspaceSnapshot now = workspace.snapshot();
    String person = personOr(now, wanted);
    WorkspaceJson seen = new WorkspaceJson(now, person);
    ObjectNode world =
        JSON.createObjectNode().put("name", now.identity().teamName()).put("person", person);
    world.set("app", seen.app(workspace.delivery().isReachable()));
    world.set("people", seen.people(settings.approvers()));
    world.set("groups", seen.groups());
    world.set("channels", seen.channels(settings.accountOfChannel()));
    world.set("messages", seen.messages());
    seen.addDialog(world);
    seen.addHome(world);
    world.set("commands", JSON.valueToTree(settings.commands()));
    world.set("shortcuts", JSON.valueToTree(settings.shortcuts()));
    world.set("accounts", new CloudJson(cloud.snapshot()).accounts(settings.accounts()));
    world.putObject("endpoints").put("cloud", address).put("slack", address + "/slack/api/");
    world
        .putObject("clock")
        .put("speed", clock.speed())
        .put("advanced", clock.advanced().toMillis());
    return world;
  }

  /**
   * Returns the state to send: with the time of the sandbox's clock, in milliseconds since 1970.
   */
  String atThisInstant(ObjectNode world) {
    ObjectNode sent = world.deepCopy();
    ((ObjectNode) sent.path("clock")).put("now", clock.millis());
    return sent.toString();
  }

  private static String personOr(WorkspaceSnapshot workspace, String wanted) {
    return workspace.users().stream()
        .filter(user -> !user.bot() && !user.deleted())
        .map(User::id)
        .reduce((first, next) -> next.equals(wanted) ? next : first)
        .orElse(wanted);
  }
}
