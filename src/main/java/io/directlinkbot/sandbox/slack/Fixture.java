package io.directlinkbot.sandbox.slack;

import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.Identity;
import io.directlinkbot.sandbox.slack.state.User;
import io.directlinkbot.sandbox.slack.state.UserGroup;
import io.directlinkbot.sandbox.slack.state.WorkspaceSnapshot;
import java.time.ZoneId;
import java.util.List;

/** The people, group and channels of a new workspace. */
public final class Fixture {
  public static final String ALICE = "U0ALICE";
  public static final String BOB = "U0BOB";

  /** A member of both channels who is not an approver. */
  public static final String MALLORY = "U0MALLORY";

  public static final String BOT = "U0DIRECTLINKBOT";

  /** The user group of Alice and Bob. */
  public static final String APPROVERS = "S0APPROVERS";

  public static final String PROD = "C0DIRECTLINKPROD";
  public static final String STAGING = "C0DIRECTLINKSTAGING";

  private Fixture() {}

  /** Returns the whole workspace. */
  public static WorkspaceSnapshot snapshot() {
    Identity identity =
        new Identity(
            "T0SANDBOX",
            "Sandbox",
            "directlink-sandbox",
            "A0DIRECTLINKBOT",
            "B0DIRECTLINKBOT",
            BOT);
    String[] all = {BOT, ALICE, BOB, MALLORY};
    return WorkspaceSnapshot.empty(identity)
        .draft()
        .put(User.person(BOT, "directlink-bot", "directlink-bot").asBot())
        .put(User.person(ALICE, "alice", "Alice Martin").in(ZoneId.of("Europe/Paris")))
        .put(User.person(BOB, "bob", "Bob Keller").in(ZoneId.of("Europe/Zurich")))
        .put(User.person(MALLORY, "mallory", "Mallory Stone").in(ZoneId.of("Europe/London")))
        .put(
            new UserGroup(
                APPROVERS,
                "directlink-approvers",
                "DirectLink approvers",
                List.of(ALICE, BOB),
                false))
        .put(Channel.open(PROD, "directlink-prod", all))
        .put(Channel.open(STAGING, "directlink-staging", all))
        .done();
  }
}
