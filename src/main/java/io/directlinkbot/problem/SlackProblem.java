package io.directlinkbot.problem;

import static io.directlinkbot.problem.ProblemEntry.problem;
import static io.directlinkbot.problem.ReasonWords.words;
import static io.directlinkbot.problem.Severity.FAIL;
import static io.directlinkbot.problem.Severity.WARN;

/** What can be wrong with the Slack app, its channels and its approvers. */
public enum SlackProblem implements KnownProblem {
  BOT_TOKEN_REFUSED(
      problem("slack-bot-token-refused", FAIL, words("reason.slack.bot-token", "answer"))),
  APP_TOKEN_REFUSED(
      problem("slack-app-token-refused", FAIL, words("reason.slack.app-token", "answer"))),
  SCOPE_MISSING(
      problem(
          "slack-scope-missing",
          FAIL,
          words("reason.slack.scope", "method", "error", "scope"),
          words("reason.slack.scopes", "method", "error"))),
  CHANNEL_CLOSED(
      problem("slack-channel-closed", FAIL, words("reason.slack.invite", "method", "error"))),
  NO_PERMISSION(
      problem(
          "slack-no-permission", FAIL, words("reason.slack.invite-or-posting", "method", "error"))),
  CHANNEL_ARCHIVED(
      problem("slack-channel-archived", FAIL, words("reason.slack.archived", "method", "error"))),
  CHANNELS_HELD_BACK(
      problem(
          "slack-channels-held-back",
          FAIL,
          "Messages for {channels} are held back: {reason}",
          "the bot tries again once a minute")),
  HOME_OFF(problem("slack-home-off", WARN, words("reason.slack.home-off", "method", "error"))),
  MESSAGE_REFUSED(
      problem(
          "slack-message-refused",
          FAIL,
          "shorten what the message shows, or report it with the log",
          words("reason.slack.refused-so", "method", "error", "reasons"))),
  CALL_REFUSED(
      problem(
          "slack-call-refused",
          FAIL,
          "look the word up among the method's errors at docs.slack.dev",
          words("reason.slack.refused", "method", "error"))),
  RATE_LIMITED(
      problem(
          "slack-rate-limited",
          WARN,
          "wait: the bot goes on by itself",
          words("reason.slack.wait", "method", "seconds"))),
  HELD_BACK(
      problem(
          "slack-held-back",
          WARN,
          "{method}: held back for {millis} ms, to keep within Slack's limits",
          "wait: the bot goes on by itself")),
  UNREACHABLE(
      problem(
          "slack-unreachable",
          FAIL,
          "check slack.api_url, the network and the proxy",
          words("reason.slack.unreached", "method", "reason"))),
  HTTP_STATUS(
      problem(
          "slack-http-status",
          FAIL,
          "see status.slack.com, and check slack.api_url",
          words("reason.slack.http", "method", "status"))),
  NOT_SLACK(
      problem(
          "slack-not-slack",
          FAIL,
          "check slack.api_url and anything in between",
          words("reason.slack.not-slacks", "method"),
          words("reason.slack.not-slacks-but", "method", "reason"))),
  SOCKET_MODE_OFF(problem("slack-socket-mode-off", FAIL, words("reason.slack.socket-mode-off"))),
  TOO_MANY_SOCKETS(problem("slack-too-many-sockets", FAIL, words("reason.slack.too-many-sockets"))),
  NOBODY_APPROVES(
      problem(
          "slack-nobody-approves",
          FAIL,
          "Account {account}: no one can approve requests: {reason}",
          "correct approvers")),
  APPROVER_UNREAD(
      problem(
          "slack-approver-unread",
          WARN,
          "Slack user {user} can't be looked up: {reason}",
          "check the id, and that the app has the scope users:read")),
  APPROVER_DEACTIVATED(
      problem(
          "slack-approver-deactivated",
          WARN,
          "Approver {user} ({name}) is deactivated in Slack",
          "list somebody else in approvers.users")),
  APPROVER_FOREIGN(
      problem(
          "slack-approver-foreign",
          WARN,
          "Approver {user} ({name}) belongs to another organization",
          "list somebody of your own in approvers.users")),
  GROUP_MISSING(
      problem(
          "slack-group-missing",
          WARN,
          "Approver group {group}: there is no such user group: {reason}",
          "correct approvers.groups, or enable the group")),
  GROUP_UNREAD(
      problem(
          "slack-group-unread",
          WARN,
          "Approver group {group}: not read, so {consequence}: {reason}",
          "check that the app has the scope usergroups:read")),
  GROUP_EMPTY(
      problem(
          "slack-group-empty",
          WARN,
          "Approver group {group} has no members",
          "add people to it, or list others in approvers")),
  BLOCKS_REFUSED(
      problem(
          "slack-blocks-refused",
          WARN,
          "Slack would refuse {message}: {reason}",
          "report it with this line: the bot falls back to a plainer form"));

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy that nobody changes
  private final ProblemEntry entry;

  SlackProblem(ProblemEntry entry) {
    this.entry = entry;
  }

  @Override
  public ProblemEntry entry() {
    return entry;
  }
}
