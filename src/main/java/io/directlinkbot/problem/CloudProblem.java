package io.directlinkbot.problem;

/** What can be wrong with a cloud account or the way to it. */
public enum CloudProblem implements KnownProblem {
  KEY_REFUSED(
      "cloud-key-refused",
      Severity.FAIL,
      "The cloud did not take {key}{answer}",
      "check that the key is whole, active and allowed from this address"),
  KEY_MISSING(
      "cloud-key-missing",
      Severity.FAIL,
      "There is no key for account {account}",
      "give access_key and secret_key, a profile or an osc_profile that has them, or a key in the"
          + " default places of the AWS SDK"),
  CLOCK_OFF(
      "cloud-clock-off",
      Severity.FAIL,
      "The cloud refuses signatures because this machine's clock is off{answer}",
      "set the clock"),
  PERMISSION_MISSING(
      "cloud-permission-missing",
      Severity.FAIL,
      "The permission {action} is missing{answer}",
      "allow it in the policy of the user that {key} belongs to"),
  NET_NAMES_MISSING(
      "cloud-net-names-missing",
      Severity.WARN,
      "Gateways are shown without the names and ranges of their Nets: {failure}",
      "allow the key ec2:DescribeVpcs"),
  THROTTLED(
      "cloud-throttled",
      Severity.WARN,
      "The cloud throttles calls of {action}{answer}",
      "wait before the next try"),
  REFUSED(
      "cloud-refused",
      Severity.FAIL,
      "The cloud refused {action}{answer}: {reason}",
      "see what the cloud says, and check {endpoint}"),
  FAILED(
      "cloud-failed",
      Severity.FAIL,
      "The cloud failed during {action}{answer}, and whether it was carried out is not known",
      "wait, and see what the provider says of its status"),
  NO_LIST(
      "cloud-no-list",
      Severity.FAIL,
      "The answer contains no list{answer}{said}",
      "check the endpoint and anything in between"),
  UNCLEAR_ANSWER(
      "cloud-unclear-answer",
      Severity.FAIL,
      "The cloud's answer does not say what was asked",
      "look at the interface in the cloud before the next try"),
  NOT_THE_CLOUD(
      "cloud-not-the-cloud",
      Severity.FAIL,
      "{action} got no answer from the cloud: {reason}",
      "check {endpoint}"),
  INTERRUPTED(
      "cloud-interrupted",
      Severity.WARN,
      "{action} {outcome}: the call was interrupted",
      "start the bot again, which finds out what became of it"),
  TIMEOUT(
      "cloud-timeout",
      Severity.FAIL,
      "{action} {outcome}: it took too long",
      "check {endpoint} and the network"),
  HOST_UNKNOWN(
      "cloud-host-unknown",
      Severity.FAIL,
      "{action} {outcome}: the host {host} can't be resolved",
      "check {endpoint} and the network, or set HTTPS_PROXY if only a proxy leads out"),
  NO_CONNECTION(
      "cloud-no-connection",
      Severity.FAIL,
      "{action} {outcome}: the endpoint accepts no connection",
      "check {endpoint} and the network"),
  CONNECTION_BROKE(
      "cloud-connection-broke",
      Severity.FAIL,
      "{action} {outcome}: the connection broke",
      "check {endpoint} and the network"),
  NOT_THE_API(
      "cloud-not-the-api",
      Severity.FAIL,
      "{action} {outcome}: the answer is not from the API",
      "check {endpoint} and anything in between, such as a proxy or a login page"),
  WAY_BLOCKED(
      "cloud-way-blocked",
      Severity.FAIL,
      "{action} {outcome}: {reason}",
      "check the proxy and the certificates on the way"),
  OWN_FAULT(
      "cloud-own-fault",
      Severity.FAIL,
      "{action} {outcome}: the bot itself failed ({fault})",
      "see its log"),
  ENDPOINT_INVALID(
      "cloud-endpoint-invalid",
      Severity.FAIL,
      "The endpoint that the AWS files or the environment ({variable}) set for {service} is not a"
          + " URL",
      "use the form https://host"),
  POLL_FAULT(
      "cloud-poll-fault",
      Severity.FAIL,
      "The bot itself failed ({fault})",
      "see its log for where"),
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

  private final String id;
  private final Severity severity;
  private final String what;
  private final String fix;

  CloudProblem(String id, Severity severity, String what, String fix) {
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
