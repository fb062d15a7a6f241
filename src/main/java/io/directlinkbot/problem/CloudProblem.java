package io.directlinkbot.problem;

import static io.directlinkbot.problem.ProblemEntry.problem;
import static io.directlinkbot.problem.ReasonWords.words;
import static io.directlinkbot.problem.Severity.FAIL;
import static io.directlinkbot.problem.Severity.WARN;

/** What can be wrong with a cloud account or the way to it. */
public enum CloudProblem implements KnownProblem {
  KEY_REFUSED(
      problem("cloud-key-refused", FAIL, words("reason.cloud.key-refused", "key", "answer"))),
  KEY_MISSING(
      problem(
          "cloud-key-missing",
          FAIL,
          "give access_key and secret_key, a profile or an osc_profile that has them, or a key in"
              + " the default places of the AWS SDK",
          words("reason.cloud.no-key", "missing"))),
  CLOCK_OFF(problem("cloud-clock-off", FAIL, words("reason.cloud.clock-off", "answer"))),
  PERMISSION_MISSING(
      problem(
          "cloud-permission-missing",
          FAIL,
          words("reason.cloud.forbidden", "action", "answer", "key"))),
  NET_NAMES_MISSING(
      problem(
          "cloud-net-names-missing",
          WARN,
          "Gateways are shown without the names and ranges of their Nets: {failure}",
          "allow the key ec2:DescribeVpcs")),
  THROTTLED(problem("cloud-throttled", WARN, words("reason.cloud.throttled", "action", "answer"))),
  REFUSED(
      problem(
          "cloud-refused",
          FAIL,
          "see what the cloud says, and check {endpoint}",
          words("reason.cloud.refused", "action", "answer", "reason"),
          words("reason.cloud.refused-without-reason", "action", "answer", "endpoint"))),
  FAILED(
      problem(
          "cloud-failed",
          FAIL,
          "wait, and see what the provider says of its status",
          words("reason.cloud.failed", "action", "answer"))),
  NO_LIST(
      problem(
          "cloud-no-list",
          FAIL,
          words("reason.cloud.no-list", "answer"),
          words("reason.cloud.no-list-but-text", "answer", "said"))),
  UNCLEAR_ANSWER(
      problem(
          "cloud-unclear-answer",
          FAIL,
          "look at the interface in the cloud before the next try",
          words("reason.cloud.no-state", "action"),
          words("reason.cloud.unreadable-state"),
          words("reason.cloud.row-without-id", "interface"),
          words("reason.cloud.endless-list"))),
  NOT_THE_CLOUD(
      problem(
          "cloud-not-the-cloud",
          FAIL,
          "check {endpoint}",
          words("reason.cloud.intercepted", "action", "reason"))),
  INTERRUPTED(
      problem(
          "cloud-interrupted",
          WARN,
          "start the bot again, which finds out what became of it",
          words("reason.cloud.interrupted"))),
  TIMEOUT(problem("cloud-timeout", FAIL, words("reason.cloud.too-slow", "endpoint"))),
  HOST_UNKNOWN(
      problem("cloud-host-unknown", FAIL, words("reason.cloud.unknown-host", "host", "endpoint"))),
  NO_CONNECTION(
      problem("cloud-no-connection", FAIL, words("reason.cloud.no-connection", "endpoint"))),
  CONNECTION_BROKE(
      problem("cloud-connection-broke", FAIL, words("reason.cloud.broke", "endpoint"))),
  NOT_THE_API(problem("cloud-not-the-api", FAIL, words("reason.cloud.not-the-api", "endpoint"))),
  WAY_BLOCKED(
      problem(
          "cloud-way-blocked",
          FAIL,
          "check the proxy and the certificates on the way",
          words("reason.cloud.not-sent", "action", "reason"),
          words("reason.cloud.no-usable-answer", "action", "reason"))),
  OWN_FAULT(
      problem(
          "cloud-own-fault",
          FAIL,
          words("reason.cloud.own-fault", "fault"),
          words("reason.cloud.closed"))),
  ENDPOINT_INVALID(
      problem(
          "cloud-endpoint-invalid",
          FAIL,
          words("reason.cloud.endpoint-invalid", "variable", "service"))),
  POLL_FAULT(problem("cloud-poll-fault", FAIL, words("reason.cloud.bot-failed", "fault"))),
  OWN_UNKNOWN(
      problem(
          "cloud-own-unknown",
          WARN,
          "{account}: can't check whether offers are the account's own: {failure}",
          "allow the key directconnect:DescribeConnections")),
  NO_GATEWAY(
      problem(
          "cloud-no-gateway",
          WARN,
          "Account {account} has no virtual gateway that an interface can be accepted with ({count}"
              + " listed)",
          "create one, attach it to a Net, and wait until it is available")),
  GATEWAY_NOT_LISTED(
      problem(
          "cloud-gateway-not-listed",
          FAIL,
          "The gateway {gateway} in gateways of account {account} is not in that account",
          "correct gateways, or remove the key to allow every gateway")),
  GATEWAY_UNUSABLE(
      problem(
          "cloud-gateway-unusable",
          WARN,
          "The gateway {gateway} in gateways of account {account} can't be used now: it is {state}",
          "attach it to a Net, and wait until it is available"));

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy that nobody changes
  private final ProblemEntry entry;

  CloudProblem(ProblemEntry entry) {
    this.entry = entry;
  }

  @Override
  public ProblemEntry entry() {
    return entry;
  }
}
