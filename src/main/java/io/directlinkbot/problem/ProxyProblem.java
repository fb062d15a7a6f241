package io.directlinkbot.problem;

import static io.directlinkbot.problem.ProblemEntry.problem;
import static io.directlinkbot.problem.ReasonWords.words;
import static io.directlinkbot.problem.Severity.FAIL;
import static io.directlinkbot.problem.Severity.WARN;

/** What can be wrong with a proxy, and the settings that name one. */
public enum ProxyProblem implements KnownProblem {
  UNRESOLVED(problem("proxy-unresolved", FAIL, words("reason.way.proxy-unresolved", "proxy"))),
  NO_CONNECTION(
      problem("proxy-no-connection", FAIL, words("reason.way.proxy-no-connection", "proxy"))),
  BROKE(problem("proxy-broke", FAIL, words("reason.way.proxy-broke", "proxy", "host"))),
  TOO_SLOW(problem("proxy-too-slow", FAIL, words("reason.way.proxy-too-slow", "proxy", "host"))),
  NO_SOCKET(problem("proxy-no-socket", FAIL, words("reason.way.proxy-no-socket", "proxy", "host"))),
  LOGIN_WANTED(
      problem("proxy-login-wanted", FAIL, words("reason.way.proxy-login-missing", "proxy"))),
  LOGIN_REFUSED(
      problem("proxy-login-refused", FAIL, words("reason.way.proxy-login-rejected", "proxy"))),
  HOST_NOT_REACHED(
      problem(
          "proxy-host-not-reached",
          FAIL,
          words("reason.way.proxy-unreached", "proxy", "host", "status"))),
  HOST_REFUSED(
      problem(
          "proxy-host-refused",
          FAIL,
          words("reason.way.proxy-refused", "proxy", "host", "status"))),
  NOT_HTTP(
      problem(
          "proxy-not-http",
          FAIL,
          "{setting} names a proxy that is not HTTP, such as SOCKS, which the bot can't use",
          "set it to http://host:port, or unset it")),
  INVALID(
      problem(
          "proxy-invalid",
          FAIL,
          "{setting} is not a proxy's address",
          "set it to http://host:port or http://user:password@host:port, without quotes, special"
              + " characters of user and password percent-encoded")),
  SPEAKS_HTTP(
      problem(
          "proxy-speaks-http",
          WARN,
          "{setting} begins with https://, but the bot speaks plain HTTP to the proxy itself",
          "write http://")),
  ONLY_HTTP(
      problem(
          "proxy-only-http",
          WARN,
          "{setting} is set but HTTPS_PROXY is not, so calls to https addresses use no proxy",
          "set HTTPS_PROXY too, or unset the other"));

  @SuppressWarnings("ImmutableEnumChecker") // its list is a copy that nobody changes
  private final ProblemEntry entry;

  ProxyProblem(ProblemEntry entry) {
    this.entry = entry;
  }

  @Override
  public ProblemEntry entry() {
    return entry;
  }
}
