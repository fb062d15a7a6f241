package io.directlinkbot.problem;

/** What can be wrong with a proxy, and the settings that name one. */
public enum ProxyProblem implements KnownProblem {
  UNRESOLVED(
      "proxy-unresolved", Severity.FAIL, ReasonWords.of("reason.way.proxy-unresolved", "proxy")),
  NO_CONNECTION(
      "proxy-no-connection",
      Severity.FAIL,
      ReasonWords.of("reason.way.proxy-no-connection", "proxy")),
  BROKE("proxy-broke", Severity.FAIL, ReasonWords.of("reason.way.proxy-broke", "proxy", "host")),
  TOO_SLOW(
      "proxy-too-slow",
      Severity.FAIL,
      ReasonWords.of("reason.way.proxy-too-slow", "proxy", "host")),
  NO_SOCKET(
      "proxy-no-socket",
      Severity.FAIL,
      ReasonWords.of("reason.way.proxy-no-socket", "proxy", "host")),
  LOGIN_WANTED(
      "proxy-login-wanted",
      Severity.FAIL,
      ReasonWords.of("reason.way.proxy-login-missing", "proxy")),
  LOGIN_REFUSED(
      "proxy-login-refused",
      Severity.FAIL,
      ReasonWords.of("reason.way.proxy-login-rejected", "proxy")),
  HOST_NOT_REACHED(
      "proxy-host-not-reached",
      Severity.FAIL,
      ReasonWords.of("reason.way.proxy-unreached", "proxy", "host", "status")),
  HOST_REFUSED(
      "proxy-host-refused",
      Severity.FAIL,
      ReasonWords.of("reason.way.proxy-refused", "proxy", "host", "status")),
  NOT_HTTP(
      "proxy-not-http",
      Severity.FAIL,
      "{setting} names a proxy that is not HTTP, such as SOCKS, which the bot can't use",
      "set it to http://host:port, or unset it"),
  INVALID(
      "proxy-invalid",
      Severity.FAIL,
      "{setting} is not a proxy's address",
      "set it to http://host:port or http://user:password@host:port, without quotes, special"
          + " characters of user and password percent-encoded"),
  SPEAKS_HTTP(
      "proxy-speaks-http",
      Severity.WARN,
      "{setting} begins with https://, but the bot speaks plain HTTP to the proxy itself",
      "write http://"),
  ONLY_HTTP(
      "proxy-only-http",
      Severity.WARN,
      "{setting} is set but HTTPS_PROXY is not, so calls to https addresses use no proxy",
      "set HTTPS_PROXY too, or unset the other");

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy that nobody changes
  private final ProblemEntry entry;

  ProxyProblem(String id, Severity severity, String what, String fix) {
    this.entry = ProblemEntry.of(id, severity, what, fix);
  }

  /** A problem whose reasons say the fix. */
  ProxyProblem(String id, Severity severity, ReasonWords... words) {
    this.entry = ProblemEntry.of(id, severity, words);
  }

  @Override
  public ProblemEntry entry() {
    return entry;
  }
}
