package io.directlinkbot.slack.people;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.config.Account;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.approval.Organization;
import io.directlinkbot.sandbox.slack.state.UserGroup;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.sandbox.slack.web.MethodFaultPlan;
import io.directlinkbot.slack.Clicker;
import io.directlinkbot.slack.api.CacheTicker;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackSdk;
import io.directlinkbot.slack.pace.SlackPace;
import io.directlinkbot.slack.publish.Desk;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Approvers as a bot that has just started knows them, and a group that something happens to. */
final class GroupScene implements AutoCloseable {
  private static final String MEMBERS = "usergroups.users.list";
  private static final int EVER = Integer.MAX_VALUE;

  private final Desk desk;
  private final SlackSdk sdk;
  private final GroupLookup groups;
  private final ProfileLookup profiles;

  GroupScene(Desk desk) {
    this.desk = desk;
    this.sdk =
        new SlackSdk(
            desk.settings(),
            Proxies.none(),
            SlackPace.unpaced(CacheTicker.of(desk.clock)),
            BotMetrics.unread());
    SlackClient client = sdk.client(desk.clock);
    this.groups = new GroupLookup(client, desk.clock);
    this.profiles = new ProfileLookup(client, desk.clock);
    faults().next("users.info", call -> asksFor(call, "dark"), EVER, new MethodFault.CutBefore());
    faults()
        .next(
            "users.info", call -> asksFor(call, "listed_dark"), EVER, new MethodFault.CutBefore());
    has(Clicker.inGroup());
  }

  /** Why this one may not decide; empty for one who may. */
  Optional<String> refusal(Account account, Clicker who) {
    ApproverCheck approvers = approvers(account, new Organization(Clicker.TEAM, Optional.empty()));
    return approvers.refusal(account.name(), approvers.person(who.sender())).map(Reason::english);
  }

  /** The check for an account, by a bot of this organization. */
  ApproverCheck approvers(Account account, Organization own) {
    return new ApproverCheck(List.of(account), groups, profiles, () -> own);
  }

  GroupLookup groups() {
    return groups;
  }

  void become(GroupState state) {
    switch (state) {
      case READ -> {}
      case EMPTY -> has(List.of());
      case GUESTS_ONLY -> has(List.of(Clicker.of("guest").user().id()));
      case DISABLED -> desk.workspace.put(group(Clicker.inGroup()).asDisabled());
      case UNKNOWN -> faults().next(MEMBERS, EVER, new MethodFault.Refused("no_such_subteam"));
      case UNREADABLE -> fail();
      case RATE_LIMITED -> faults().next(MEMBERS, EVER, new MethodFault.RateLimited(7));
      case NO_SCOPE -> faults().next(MEMBERS, EVER, new MethodFault.Refused("missing_scope"));
      case GARBAGE ->
          faults().next(MEMBERS, EVER, new MethodFault.Respond(200, "text/html", "<html></html>"));
      case STALE -> {
        readAndFailAfter(GroupLookup.GOOD.minusMillis(1));
      }
      case TOO_STALE -> readAndFailAfter(GroupLookup.GOOD);
      case LEFT_TOLD -> {
        read();
        has(withoutMember());
        groups.forget(Clicker.GROUP);
      }
      case LEFT_UNTOLD -> {
        read();
        has(withoutMember());
        desk.clock.advance(GroupLookup.FRESH);
      }
      case CHANGED_UNREADABLE -> {
        read();
        groups.forget(Clicker.GROUP);
        fail();
      }
    }
  }

  void read() {
    groups.find(Clicker.GROUP);
  }

  void fail() {
    faults().next(MEMBERS, EVER, new MethodFault.CutBefore());
  }

  void has(List<String> members) {
    desk.workspace.put(group(members));
  }

  private void readAndFailAfter(Duration time) {
    read();
    fail();
    desk.clock.advance(time);
  }

  private MethodFaultPlan faults() {
    return desk.workspace.faults();
  }

  private static boolean asksFor(JsonNode call, String name) {
    return call.path("user").asText().equals(Clicker.of(name).user().id());
  }

  private static List<String> withoutMember() {
    String member = Clicker.of("member").user().id();
    return Clicker.inGroup().stream().filter(id -> !id.equals(member)).toList();
  }

  private static UserGroup group(List<String> members) {
    return new UserGroup(Clicker.GROUP, "deciders", "Deciders", members, false);
  }

  @Override
  public void close() {
    faults().clear();
    sdk.close();
  }
}
