package io.directlinkbot.check;

import io.directlinkbot.problem.SlackProblem;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackException;
import io.directlinkbot.slack.api.SlackException.Trouble;
import java.util.List;

/** Whether a user group is there and has members. */
record GroupProbe(SlackSignIn signIn, SlackClient client, String group) implements Probe {
  @Override
  public String subject() {
    return "group " + group;
  }

  @Override
  public List<CheckLine> run() {
    return signIn.success().isPresent() ? List.of(line()) : List.of();
  }

  private CheckLine line() {
    try {
      int members = client.groupMembers(group).size();
      return members == 0
          ? CheckLine.of(subject(), SlackProblem.GROUP_EMPTY.with(group))
          : CheckLine.ok(subject(), "%s member(s)".formatted(members));
    } catch (SlackException failure) {
      String said = String.valueOf(failure.getMessage());
      return CheckLine.of(
          subject(),
          failure.trouble() instanceof Trouble.Channel
              ? SlackProblem.GROUP_MISSING.with(group, said)
              : SlackProblem.GROUP_UNREAD.with(group, "its members are no approvers", said));
    }
  }
}
