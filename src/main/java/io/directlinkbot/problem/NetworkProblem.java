package io.directlinkbot.problem;

import static io.directlinkbot.problem.ProblemEntry.problem;
import static io.directlinkbot.problem.ReasonWords.words;
import static io.directlinkbot.problem.Severity.FAIL;

/** What can be wrong on the way to Slack or a cloud. These stand within other sentences. */
public enum NetworkProblem implements KnownProblem {
  LOGIN_WANTED(problem("network-login-wanted", FAIL, words("reason.way.login-in-between"))),
  LOGIN_PAGE(
      problem(
          "network-login-page",
          FAIL,
          words("reason.way.page-in-between", "status"),
          words("reason.way.page-in-between-leads", "status", "host"))),
  SOMETHING_ELSE(problem("network-something-else", FAIL, words("reason.way.something-else"))),
  HOST_UNKNOWN(problem("network-host-unknown", FAIL, words("reason.way.unknown-host", "host"))),
  UNTRUSTED(problem("network-untrusted", FAIL, words("reason.way.authority"))),
  CERTIFICATE_OF_ANOTHER(
      problem("network-certificate-of-another", FAIL, words("reason.way.other-host"))),
  NO_TLS(problem("network-no-tls", FAIL, words("reason.way.no-tls"))),
  TLS_FAILED(problem("network-tls-failed", FAIL, words("reason.way.tls-failed"))),
  NO_ANSWER(
      problem(
          "network-no-answer",
          FAIL,
          "{subject} gave no answer within {seconds} s",
          "check its address and the network"));

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy that nobody changes
  private final ProblemEntry entry;

  NetworkProblem(ProblemEntry entry) {
    this.entry = entry;
  }

  @Override
  public ProblemEntry entry() {
    return entry;
  }
}
