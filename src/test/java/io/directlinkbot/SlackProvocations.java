package io.directlinkbot;

import io.directlinkbot.EveryFindingTest.Provocation;
import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.Workspace;
import io.directlinkbot.sandbox.slack.state.UserGroup;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What can be wrong with Slack, provoked in the sandbox's workspace. */
final class SlackProvocations {
  private static final String SIGN_IN = "auth.test";
  private static final String CHANNEL = "conversations.info";
  private static final String GROUP = "usergroups.users.list";
  private static final String JSON = "application/json";

  private SlackProvocations() {}

  static Stream<Provocation> all() {
    return Stream.of(tokens(), channels(), people(), ways()).flatMap(all -> all);
  }

  private static Stream<Provocation> tokens() {
    return Stream.of(
        new Provocation(
            SlackProblem.BOT_TOKEN_REFUSED,
            sick -> sick.configured("slack: {bot_token: xoxb-of-another}")),
        new Provocation(
            SlackProblem.APP_TOKEN_REFUSED,
            sick -> sick.configured("slack: {app_token: xapp-of-another}")),
        new Provocation(
            SlackProblem.SCOPE_MISSING,
            sick -> {
              Set<String> fewer = new HashSet<>(workspace(sick).tokens().scopes());
              fewer.remove("groups:history");
              workspace(sick).tokens().grant(fewer);
            }));
  }

  private static Stream<Provocation> channels() {
    return Stream.of(
        new Provocation(
            SlackProblem.CHANNEL_CLOSED, sick -> sick.accountSays("channel: C0NOWHERE")),
        refusal(SlackProblem.CHANNEL_ARCHIVED, CHANNEL, "is_archived"),
        refusal(SlackProblem.NO_PERMISSION, CHANNEL, "no_permission"),
        refusal(SlackProblem.CALL_REFUSED, CHANNEL, "a_word_of_tomorrow"),
        fault(
            SlackProblem.BLOCKS_REFUSED,
            "blocks.validate",
            new MethodFault.Respond(
                200,
                JSON,
                "{\"ok\": true, \"errors\": [{\"pointer\": \"/blocks/0\", \"message\":"
                    + " \"no\"}]}")));
  }

  private static Stream<Provocation> people() {
    return Stream.of(
        new Provocation(
            SlackProblem.NOBODY_APPROVES,
            sick -> sick.accountSays("approvers: {users: [], groups: [S0NOWHERE]}")),
        new Provocation(
            SlackProblem.APPROVER_UNREAD,
            sick -> sick.configured("approvers: {users: [U0NOWHERE]}")),
        new Provocation(
            SlackProblem.APPROVER_DEACTIVATED,
            sick -> {
              Workspace workspace = workspace(sick);
              workspace.put(workspace.snapshot().user(Fixture.ALICE).orElseThrow().deactivated());
            }),
        new Provocation(
            SlackProblem.APPROVER_FOREIGN,
            sick -> {
              Workspace workspace = workspace(sick);
              workspace.put(
                  workspace.snapshot().user(Fixture.ALICE).orElseThrow().ofTeam("T0ELSEWHERE"));
            }),
        new Provocation(
            SlackProblem.GROUP_MISSING,
            sick -> sick.configured("approvers: {groups: [S0NOWHERE]}")),
        new Provocation(
            SlackProblem.GROUP_UNREAD,
            sick -> {
              sick.configured("approvers: {groups: [%s]}".formatted(Fixture.APPROVERS));
              workspace(sick).faults().next(GROUP, Integer.MAX_VALUE, new MethodFault.Status(503));
            }),
        new Provocation(
            SlackProblem.GROUP_EMPTY,
            sick -> {
              sick.configured("approvers: {groups: [%s]}".formatted(Fixture.APPROVERS));
              UserGroup group = workspace(sick).snapshot().group(Fixture.APPROVERS).orElseThrow();
              workspace(sick).put(group.withUsers(List.of()));
            }));
  }

  private static Stream<Provocation> ways() {
    return Stream.of(
        fault(SlackProblem.RATE_LIMITED, CHANNEL, new MethodFault.RateLimited(30)),
        fault(SlackProblem.UNREACHABLE, SIGN_IN, new MethodFault.CutBefore()),
        fault(SlackProblem.HTTP_STATUS, SIGN_IN, new MethodFault.Status(503)),
        fault(
            SlackProblem.NOT_SLACK,
            SIGN_IN,
            new MethodFault.Respond(200, "text/html", "<html><body>Sign in</body></html>")));
  }

  private static Provocation refusal(SlackProblem problem, String method, String error) {
    return fault(problem, method, new MethodFault.Refused(error));
  }

  private static Provocation fault(SlackProblem problem, String method, MethodFault fault) {
    return new Provocation(
        problem, sick -> workspace(sick).faults().next(method, Integer.MAX_VALUE, fault));
  }

  private static Workspace workspace(SickBot sick) {
    return sick.slack().workspace();
  }
}
