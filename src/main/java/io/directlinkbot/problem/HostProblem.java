package io.directlinkbot.problem;

/** What can be wrong with the process, its machine and its settings. */
public enum HostProblem implements KnownProblem {
  PORT_NOT_OPENED(
      "port-not-opened",
      Severity.FAIL,
      "The HTTP port {address} can't be opened: {reason}",
      "stop what uses it, or change http.port (0 takes any free one, -1 none) or http.bind"),
  TRUST_STORE_MISSING(
      "trust-store-missing",
      Severity.FAIL,
      "javax.net.ssl.trustStore names {file}, which is missing or can't be read",
      "correct it"),
  NOTHING_TRUSTED(
      "nothing-trusted",
      Severity.FAIL,
      "no certificate authority is trusted",
      "check javax.net.ssl.trustStore, and that javax.net.ssl.trustStorePassword is set and right"),
  CLOCK_DRIFTS(
      "clock-drifts",
      Severity.WARN,
      "This machine's clock is {seconds} s {direction} that of {whose}",
      "have it set by NTP: deadlines and reminders come at the wrong time"),
  CLOCK_WRONG(
      "clock-wrong",
      Severity.FAIL,
      "This machine's clock is {seconds} s {direction} that of {whose}",
      "set it, and have it kept by NTP: signatures are refused when it is off by minutes"),
  LOOP_STUCK("loop-stuck", Severity.FAIL, "The loop {loop} is stuck", "restart the bot"),
  CONFIG_ODD("config-odd", Severity.WARN, "{key}: {oddity}", "{change}"),
  CHECK_FAULT("check-fault", Severity.FAIL, "The check itself failed ({fault})", "see its log");

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy that nobody changes
  private final ProblemEntry entry;

  HostProblem(String id, Severity severity, String what, String fix) {
    this.entry = ProblemEntry.of(id, severity, what, fix);
  }

  @Override
  public ProblemEntry entry() {
    return entry;
  }
}
