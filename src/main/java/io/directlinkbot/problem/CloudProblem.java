package io.directlinkbot.problem;

/** What can be wrong with a cloud account or the way to it. */
public enum CloudProblem implements KnownProblem {
  KEY_REFUSED(
      "cloud-key-refused",
      Severity.FAIL,
      ReasonWords.of("reason.cloud.key-refused", "key", "answer")),
  KEY_MISSING(
      "cloud-key-missing",
      Severity.FAIL,
      "give access_key and secret_key, a profile or an osc_profile that has them, or a key in the"
          + " default places of the AWS SDK",
      ReasonWords.of("reason.cloud.no-key", "missing")),
  CLOCK_OFF("cloud-clock-off", Severity.FAIL, ReasonWords.of("reason.cloud.clock-off", "answer")),
  PERMISSION_MISSING(
      "cloud-permission-missing",
      Severity.FAIL,
      ReasonWords.of("reason.cloud.forbidden", "action", "answer", "key")),
  NET_NAMES_MISSING(
      "cloud-net-names-missing",
      Severity.WARN,
      "Gateways are shown without the names and ranges of their Nets: {failure}",
      "allow the key ec2:DescribeVpcs"),
  THROTTLED(
      "cloud-throttled",
      Severity.WARN,
      ReasonWords.of("reason.cloud.throttled", "action", "answer")),
  REFUSED(
      "cloud-refused",
      Severity.FAIL,
      "see what the cloud says, and check {endpoint}",
      ReasonWords.of("reason.cloud.refused", "action", "answer", "reason"),
      ReasonWords.of("reason.cloud.refused-without-reason", "action", "answer", "endpoint")),
  FAILED(
      "cloud-failed",
      Severity.FAIL,
      "wait, and see what the provider says of its status",
      ReasonWords.of("reason.cloud.failed", "action", "answer")),
  NO_LIST(
      "cloud-no-list",
      Severity.FAIL,
      ReasonWords.of("reason.cloud.no-list", "answer"),
      ReasonWords.of("reason.cloud.no-list-but-text", "answer", "said")),
  UNCLEAR_ANSWER(
      "cloud-unclear-answer",
      Severity.FAIL,
      "look at the interface in the cloud before the next try",
      ReasonWords.of("reason.cloud.no-state", "action"),
      ReasonWords.of("reason.cloud.unreadable-state"),
      ReasonWords.of("reason.cloud.row-without-id", "interface"),
      ReasonWords.of("reason.cloud.endless-list")),
  NOT_THE_CLOUD(
      "cloud-not-the-cloud",
      Severity.FAIL,
      "check {endpoint}",
      ReasonWords.of("reason.cloud.intercepted", "action", "reason")),
  INTERRUPTED(
      "cloud-interrupted",
      Severity.WARN,
      "start the bot again, which finds out what became of it",
      ReasonWords.of("reason.cloud.interrupted")),
  TIMEOUT("cloud-timeout", Severity.FAIL, ReasonWords.of("reason.cloud.too-slow", "endpoint")),
  HOST_UNKNOWN(
      "cloud-host-unknown",
      Severity.FAIL,
      ReasonWords.of("reason.cloud.unknown-host", "host", "endpoint")),
  NO_CONNECTION(
      "cloud-no-connection",
      Severity.FAIL,
      ReasonWords.of("reason.cloud.no-connection", "endpoint")),
  CONNECTION_BROKE(
      "cloud-connection-broke", Severity.FAIL, ReasonWords.of("reason.cloud.broke", "endpoint")),
  NOT_THE_API(
      "cloud-not-the-api", Severity.FAIL, ReasonWords.of("reason.cloud.not-the-api", "endpoint")),
  WAY_BLOCKED(
      "cloud-way-blocked",
      Severity.FAIL,
      "check the proxy and the certificates on the way",
      ReasonWords.of("reason.cloud.not-sent", "action", "reason"),
      ReasonWords.of("reason.cloud.no-usable-answer", "action", "reason")),
  OWN_FAULT(
      "cloud-own-fault",
      Severity.FAIL,
      ReasonWords.of("reason.cloud.own-fault", "fault"),
      ReasonWords.of("reason.cloud.closed")),
  ENDPOINT_INVALID(
      "cloud-endpoint-invalid",
      Severity.FAIL,
      "The endpoint that the AWS files or the environment ({variable}) set for {service} is not a"
          + " URL",
      "use the form https://host"),
  POLL_FAULT("cloud-poll-fault", Severity.FAIL, ReasonWords.of("reason.cloud.bot-failed", "fault")),
  OWN_UNKNOWN(
      "cloud-own-unknown",
      Severity.WARN,
      "{account}: can't check whether offers are the account's own: {failure}",
      "allow the key directconnect:DescribeConnections"),
  NO_GATEWAY(
      "cloud-no-gateway",
      Severity.WARN,
      "Account {account} has no virtual gateway that an interface can be accepted with ({count}"
          + " listed)",
      "create one, attach it to a Net, and wait until it is available"),
  GATEWAY_NOT_LISTED(
      "cloud-gateway-not-listed",
      Severity.FAIL,
      "The gateway {gateway} in gateways of account {account} is not in that account",
      "correct gateways, or remove the key to allow every gateway"),
  GATEWAY_UNUSABLE(
      "cloud-gateway-unusable",
      Severity.WARN,
      "The gateway {gateway} in gateways of account {account} can't be used now: it is {state}",
      "attach it to a Net, and wait until it is available");

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy that nobody changes
  private final ProblemEntry entry;

  CloudProblem(String id, Severity severity, String what, String fix) {
    this.entry = ProblemEntry.of(id, severity, what, fix);
  }

  /** A problem whose reasons say the fix. */
  CloudProblem(String id, Severity severity, ReasonWords... words) {
    this.entry = ProblemEntry.of(id, severity, words);
  }

  /** A problem whose reasons do not say the fix. */
  CloudProblem(String id, Severity severity, String fix, ReasonWords... words) {
    this.entry = ProblemEntry.of(id, severity, fix, words);
  }

  @Override
  public ProblemEntry entry() {
    return entry;
  }
}
