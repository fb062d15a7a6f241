package io.directlinkbot.problem;

/** What can be wrong with the Slack app, its channels and its approvers. */
public enum SlackProblem implements KnownProblem {
  BOT_TOKEN_REFUSED(
      "slack-bot-token-refused",
      Severity.FAIL,
      "Slack refused slack.bot_token ({answer})",
      "install the app to the workspace again and take its bot token, xoxb-…"),
  APP_TOKEN_REFUSED(
      "slack-app-token-refused",
      Severity.FAIL,
      "Slack refused slack.app_token ({answer})",
      "make an app-level token with the scope connections:write, xapp-…"),
  SCOPE_MISSING(
      "slack-scope-missing",
      Severity.FAIL,
      "{method}: missing_scope",
      "give the app the {scope} manifest.yml, and install it again"),
  CHANNEL_CLOSED(
      "slack-channel-closed",
      Severity.FAIL,
      "{method}: {error}",
      "invite the bot to the channel, and check the channel's id"),
  NO_PERMISSION(
      "slack-no-permission",
      Severity.FAIL,
      "{method}: no_permission",
      "invite the bot to the channel, and check who may post there"),
  CHANNEL_ARCHIVED(
      "slack-channel-archived",
      Severity.FAIL,
      "{method}: {error}",
      "unarchive the channel or configure another"),
  CHANNELS_HELD_BACK(
      "slack-channels-held-back",
      Severity.FAIL,
      "Messages for {channels} are held back: {reason}",
      "the bot tries again once a minute"),
  HOME_OFF(
      "slack-home-off",
      Severity.WARN,
      "{method}: not_enabled",
      "switch on the app's Home tab, as in manifest.yml"),
  MESSAGE_REFUSED(
      "slack-message-refused",
      Severity.FAIL,
      "{method}: {error}{reasons}",
      "shorten what the message shows, or report it with the log"),
  CALL_REFUSED(
      "slack-call-refused",
      Severity.FAIL,
      "{method}: {error}",
      "look the word up among the method's errors at docs.slack.dev"),
  RATE_LIMITED(
      "slack-rate-limited",
      Severity.WARN,
      "{method}: Slack asks to wait {seconds} s",
      "wait: the bot goes on by itself"),
  HELD_BACK(
      "slack-held-back",
      Severity.WARN,
      "{method}: held back for {millis} ms, to keep within Slack's limits",
      "wait: the bot goes on by itself"),
  UNREACHABLE(
      "slack-unreachable",
      Severity.FAIL,
      "{method}: Slack can't be reached: {reason}",
      "check slack.api_url, the network and the proxy"),
  HTTP_STATUS(
      "slack-http-status",
      Severity.FAIL,
      "{method}: Slack answered HTTP {status}",
      "see status.slack.com, and check slack.api_url"),
  NOT_SLACK(
      "slack-not-slack",
      Severity.FAIL,
      "{method}: what came back is not Slack's answer",
      "check slack.api_url and anything in between"),
  SOCKET_MODE_OFF(
      "slack-socket-mode-off",
      Severity.FAIL,
      "Socket Mode is switched off for the app",
      "switch it on at api.slack.com/apps under \"Socket Mode\""),
  TOO_MANY_SOCKETS(
      "slack-too-many-sockets",
      Severity.FAIL,
      "Slack allows no more sockets for this app",
      "stop other bots that run with the same slack.app_token, or lower slack.sockets"),
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

  private final String id;
  private final Severity severity;
  private final String what;
  private final String fix;

  SlackProblem(String id, Severity severity, String what, String fix) {
    this.id = id;
    this.severity = severity;
    this.what = what;
    this.fix = fix;
  }

  @Override
  public ProblemEntry entry() {
    return new ProblemEntry(id, severity, what, fix);
  }
}
