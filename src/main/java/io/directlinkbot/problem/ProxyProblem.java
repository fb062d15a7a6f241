package io.directlinkbot.problem;

/** What can be wrong with a proxy, and the settings that name one. */
public enum ProxyProblem implements KnownProblem {
  UNRESOLVED(
      "proxy-unresolved",
      Severity.FAIL,
      "{proxy} can't be resolved",
      "check its name and this machine's DNS"),
  NO_CONNECTION(
      "proxy-no-connection",
      Severity.FAIL,
      "{proxy} accepts no connection",
      "check its address and that it runs"),
  BROKE(
      "proxy-broke",
      Severity.FAIL,
      "the connection through {proxy} broke",
      "check it, or add {host} to NO_PROXY"),
  TOO_SLOW(
      "proxy-too-slow",
      Severity.FAIL,
      "nothing came back in time through {proxy}",
      "check it, or add {host} to NO_PROXY"),
  NO_SOCKET(
      "proxy-no-socket",
      Severity.FAIL,
      "the socket to {host} can't be opened through {proxy}",
      "allow WebSockets to that host on the proxy"),
  LOGIN_WANTED(
      "proxy-login-wanted",
      Severity.FAIL,
      "{proxy} requires a user and a password (HTTP 407)",
      "set it to http://user:password@host:port"),
  LOGIN_REFUSED(
      "proxy-login-refused",
      Severity.FAIL,
      "{proxy} rejected its user and password (HTTP 407)",
      "check them; special characters are percent-encoded"),
  HOST_NOT_REACHED(
      "proxy-host-not-reached",
      Severity.FAIL,
      "{proxy} can't reach {host} (HTTP {status})",
      "check the host's name and that the proxy can resolve it"),
  HOST_REFUSED(
      "proxy-host-refused",
      Severity.FAIL,
      "{proxy} refuses to connect to {host} (HTTP {status})",
      "allow that host on the proxy, or add it to NO_PROXY"),
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

  private final String id;
  private final Severity severity;
  private final String what;
  private final String fix;

  ProxyProblem(String id, Severity severity, String what, String fix) {
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
