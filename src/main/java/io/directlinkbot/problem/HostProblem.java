package io.directlinkbot.problem;

import static io.directlinkbot.problem.ProblemEntry.problem;
import static io.directlinkbot.problem.Severity.FAIL;
import static io.directlinkbot.problem.Severity.WARN;

/** What can be wrong with the process, its machine and its settings. */
public enum HostProblem implements KnownProblem {
  PORT_NOT_OPENED(
      problem(
          "port-not-opened",
          FAIL,
          "The HTTP port {address} can't be opened: {reason}",
          "stop what uses it, or change http.port (0 takes any free one, -1 none) or http.bind")),
  TRUST_STORE_MISSING(
      problem(
          "trust-store-missing",
          FAIL,
          "javax.net.ssl.trustStore names {file}, which is missing or can't be read",
          "correct it")),
  NOTHING_TRUSTED(
      problem(
          "nothing-trusted",
          FAIL,
          "no certificate authority is trusted",
          "check javax.net.ssl.trustStore, and that javax.net.ssl.trustStorePassword is set and"
              + " right")),
  CLOCK_DRIFTS(
      problem(
          "clock-drifts",
          WARN,
          "This machine's clock is {seconds} s {direction} that of {whose}",
          "have it set by NTP: deadlines and reminders come at the wrong time")),
  CLOCK_WRONG(
      problem(
          "clock-wrong",
          FAIL,
          "This machine's clock is {seconds} s {direction} that of {whose}",
          "set it, and have it kept by NTP: signatures are refused when it is off by minutes")),
  LOOP_STUCK(problem("loop-stuck", FAIL, "The loop {loop} is stuck", "restart the bot")),
  CONFIG_ODD(problem("config-odd", WARN, "{key}: {oddity}", "{change}")),
  CHECK_FAULT(problem("check-fault", FAIL, "The check itself failed ({fault})", "see its log"));

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy that nobody changes
  private final ProblemEntry entry;

  HostProblem(ProblemEntry entry) {
    this.entry = entry;
  }

  @Override
  public ProblemEntry entry() {
    return entry;
  }
}
