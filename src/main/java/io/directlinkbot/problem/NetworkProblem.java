package io.directlinkbot.problem;

/** What can be wrong on the way to Slack or a cloud. These stand within other sentences. */
public enum NetworkProblem implements KnownProblem {
  LOGIN_WANTED(
      "network-login-wanted",
      Severity.FAIL,
      "a proxy in between requires a user and a password (HTTP 407)",
      "set HTTPS_PROXY to http://user:password@host:port, or exempt this machine"),
  LOGIN_PAGE(
      "network-login-page",
      Severity.FAIL,
      "a proxy or a login page in between answered{redirect} (HTTP {status})",
      "sign in there, set HTTPS_PROXY, or exempt this machine"),
  SOMETHING_ELSE(
      "network-something-else",
      Severity.FAIL,
      "a proxy or a login page in between, or a wrong address, answered with something else",
      "sign in there, set HTTPS_PROXY or check the address"),
  HOST_UNKNOWN(
      "network-host-unknown",
      Severity.FAIL,
      "the host {host} can't be resolved",
      "check its name, or set HTTPS_PROXY where only a proxy leads out"),
  UNTRUSTED(
      "network-untrusted",
      Severity.FAIL,
      "the certificate there is from an authority that is not trusted",
      "if it is your company's own, put its certificate into a file and name that file with"
          + " JDK_JAVA_OPTIONS=-Djavax.net.ssl.trustStore=FILE (docs/install.md, \"A company's own"
          + " certificate authority\")"),
  CERTIFICATE_OF_ANOTHER(
      "network-certificate-of-another",
      Severity.FAIL,
      "the certificate there is for another host",
      "check the address and anything in between"),
  NO_TLS(
      "network-no-tls",
      Severity.FAIL,
      "what is there does not speak TLS",
      "check whether http:// is meant"),
  TLS_FAILED(
      "network-tls-failed",
      Severity.FAIL,
      "the TLS connection failed",
      "check the address and anything in between"),
  NO_ANSWER(
      "network-no-answer",
      Severity.FAIL,
      "{subject} gave no answer within {seconds} s",
      "check its address and the network");

  private final String id;
  private final Severity severity;
  private final String what;
  private final String fix;

  NetworkProblem(String id, Severity severity, String what, String fix) {
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
