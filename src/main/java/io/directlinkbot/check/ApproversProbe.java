package io.directlinkbot.check;

import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.slack.people.ApproverCheck;
import java.util.List;

/** Whether somebody may decide for an account at all. */
record ApproversProbe(SlackSignIn signIn, ApproverCheck approvers, String account)
    implements Probe {
  @Override
  public String subject() {
    return "approvers of " + account;
  }

  @Override
  public List<CheckLine> run() {
    if (signIn.success().isEmpty()) {
      return List.of();
    }
    return List.of(
        approvers
            .whyNobody(account)
            .map(why -> CheckLine.of(subject(), SlackProblem.NOBODY_APPROVES.with(account, why)))
            .orElseGet(() -> CheckLine.ok(subject(), "somebody can approve requests")));
  }
}
