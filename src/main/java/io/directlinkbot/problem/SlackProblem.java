package io.directlinkbot.problem;

/** What can be wrong with the Slack app, its channels and its approvers. */
public enum SlackProblem implements KnownProblem {
  BOT_TOKEN_REFUSED(
      "slack-bot-token-refused", Severity.FAIL, ReasonWords.of("reason.slack.bot-token", "answer")),
  APP_TOKEN_REFUSED(
      "slack-app-token-refused", Severity.FAIL, ReasonWords.of("reason.slack.app-token", "answer")),
  SCOPE_MISSING(
      "slack-scope-missing",
      Severity.FAIL,
      ReasonWords.of("reason.slack.scope", "method", "error", "scope"),
      ReasonWords.of("reason.slack.scopes", "method", "error")),
  CHANNEL_CLOSED(
      "slack-channel-closed",
      Severity.FAIL,
      ReasonWords.of("reason.slack.invite", "method", "error")),
  NO_PERMISSION(
      "slack-no-permission",
      Severity.FAIL,
      ReasonWords.of("reason.slack.invite-or-posting", "method", "error")),
  CHANNEL_ARCHIVED(
      "slack-channel-archived",
      Severity.FAIL,
      ReasonWords.of("reason.slack.archived", "method", "error")),
  CHANNELS_HELD_BACK(
      "slack-channels-held-back",
      Severity.FAIL,
      "Messages for {channels} are held back: {reason}",
      "the bot tries again once a minute"),
  HOME_OFF(
      "slack-home-off", Severity.WARN, ReasonWords.of("reason.slack.home-off", "method", "error")),
  MESSAGE_REFUSED(
      "slack-message-refused",
      Severity.FAIL,
      "shorten what the message shows, or report it with the log",
      ReasonWords.of("reason.slack.refused-so", "method", "error", "reasons")),
  CALL_REFUSED(
      "slack-call-refused",
      Severity.FAIL,
      "look the word up among the method's errors at docs.slack.dev",
      ReasonWords.of("reason.slack.refused", "method", "error")),
  RATE_LIMITED(
      "slack-rate-limited",
      Severity.WARN,
      "wait: the bot goes on by itself",
      ReasonWords.of("reason.slack.wait", "method", "seconds")),
  HELD_BACK(
      "slack-held-back",
      Severity.WARN,
      "{method}: held back for {millis} ms, to keep within Slack's limits",
      "wait: the bot goes on by itself"),
  UNREACHABLE(
      "slack-unreachable",
      Severity.FAIL,
      "check slack.api_url, the network and the proxy",
      ReasonWords.of("reason.slack.unreached", "method", "reason")),
  HTTP_STATUS(
      "slack-http-status",
      Severity.FAIL,
      "see status.slack.com, and check slack.api_url",
      ReasonWords.of("reason.slack.http", "method", "status")),
  NOT_SLACK(
      "slack-not-slack",
      Severity.FAIL,
      "check slack.api_url and anything in between",
      ReasonWords.of("reason.slack.not-slacks", "method"),
      ReasonWords.of("reason.slack.not-slacks-but", "method", "reason")),
  SOCKET_MODE_OFF(
      "slack-socket-mode-off", Severity.FAIL, ReasonWords.of("reason.slack.socket-mode-off")),
  TOO_MANY_SOCKETS(
      "slack-too-many-sockets", Severity.FAIL, ReasonWords.of("reason.slack.too-many-sockets")),
  NOBODY_APPROVES(
      "slack-nobody-approves",
      Severity.FAIL,
      "Account {account}: no one can approve requests: {reason}",
      "correct approvers"),
  APPROVER_UNREAD(
      "slack-approver-unread",
      Severity.WARN,
      "Slack user {user} can't be looked up: {reason}",
      "check the id, and that the app has the scope users:read"),
  APPROVER_DEACTIVATED(
      "slack-approver-deactivated",
      Severity.WARN,
      "Approver {user} ({name}) is deactivated in Slack",
      "list somebody else in approvers.users"),
  APPROVER_FOREIGN(
      "slack-approver-foreign",
      Severity.WARN,
      "Approver {user} ({name}) belongs to another organization",
      "list somebody of your own in approvers.users"),
  GROUP_MISSING(
      "slack-group-missing",
      Severity.WARN,
      "Approver group {group}: there is no such user group: {reason}",
      "correct approvers.groups, or enable the group"),
  GROUP_UNREAD(
      "slack-group-unread",
      Severity.WARN,
      "Approver group {group}: not read, so {consequence}: {reason}",
      "check that the app has the scope usergroups:read"),
  GROUP_EMPTY(
      "slack-group-empty",
      Severity.WARN,
      "Approver group {group} has no members",
      "add people to it, or list others in approvers"),
  BLOCKS_REFUSED(
      "slack-blocks-refused",
      Severity.WARN,
      "Slack would refuse {message}: {reason}",
      "report it with this line: the bot falls back to a plainer form");

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy that nobody changes
  private final ProblemEntry entry;

  SlackProblem(String id, Severity severity, String what, String fix) {
    this.entry = ProblemEntry.of(id, severity, what, fix);
  }

  /** A problem whose reasons say the fix. */
  SlackProblem(String id, Severity severity, ReasonWords... words) {
    this.entry = ProblemEntry.of(id, severity, words);
  }

  /** A problem whose reasons do not say the fix. */
  SlackProblem(String id, Severity severity, String fix, ReasonWords... words) {
    this.entry = ProblemEntry.of(id, severity, fix, words);
  }

  @Override
  public ProblemEntry entry() {
    return entry;
  }
}
