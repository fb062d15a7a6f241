package io.directlinkbot.problem;

/** What can be wrong on the way to Slack or a cloud. These stand within other sentences. */
public enum NetworkProblem implements KnownProblem {
  LOGIN_WANTED(
      "network-login-wanted", Severity.FAIL, ReasonWords.of("reason.way.login-in-between")),
  LOGIN_PAGE(
      "network-login-page",
      Severity.FAIL,
      ReasonWords.of("reason.way.page-in-between", "status"),
      ReasonWords.of("reason.way.page-in-between-leads", "status", "host")),
  SOMETHING_ELSE(
      "network-something-else", Severity.FAIL, ReasonWords.of("reason.way.something-else")),
  HOST_UNKNOWN(
      "network-host-unknown", Severity.FAIL, ReasonWords.of("reason.way.unknown-host", "host")),
  UNTRUSTED("network-untrusted", Severity.FAIL, ReasonWords.of("reason.way.authority")),
  CERTIFICATE_OF_ANOTHER(
      "network-certificate-of-another", Severity.FAIL, ReasonWords.of("reason.way.other-host")),
  NO_TLS("network-no-tls", Severity.FAIL, ReasonWords.of("reason.way.no-tls")),
  TLS_FAILED("network-tls-failed", Severity.FAIL, ReasonWords.of("reason.way.tls-failed")),
  NO_ANSWER(
      "network-no-answer",
      Severity.FAIL,
      "{subject} gave no answer within {seconds} s",
      "check its address and the network");

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy that nobody changes
  private final ProblemEntry entry;

  NetworkProblem(String id, Severity severity, String what, String fix) {
    this.entry = ProblemEntry.of(id, severity, what, fix);
  }

  /** A problem whose reasons say the fix. */
  NetworkProblem(String id, Severity severity, ReasonWords... words) {
    this.entry = ProblemEntry.of(id, severity, words);
  }

  @Override
  public ProblemEntry entry() {
    return entry;
  }
}
