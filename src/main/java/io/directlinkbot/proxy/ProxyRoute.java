package io.directlinkbot.proxy;

import io.directlinkbot.reason.Reason;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * The route of a call through a proxy. It words failures so that they name the proxy.
 *
 * @param proxy the proxy that takes the call
 * @param address the address that the call is for
 */
public record ProxyRoute(ProxyServer proxy, URI address) {
  /** The messages in which the JDK and OkHttp quote the status of a refused tunnel. */
  private static final Pattern TUNNEL =
      Pattern.compile(
          "Unable to tunnel through proxy.*?HTTP/\\S+ (\\d{3}).*|.*CONNECT: (\\d{3}).*");

  /** OkHttp's message for a refused login. */
  private static final String LOGIN_REFUSED = "Failed to authenticate with proxy";

  /** Words a failure so that it names the proxy. */
  public ProxyException named(IOException failure) {
    if (failure instanceof SSLException insecure) {
      return new ProxyException(
          Reason.of("reason.way.through-proxy", TrustedCertificates.words(insecure), proxy.words()),
          insecure instanceof SSLHandshakeException,
          failure);
    }
    String text = String.valueOf(failure.getMessage());
    Matcher tunnel = TUNNEL.matcher(text);
    if (tunnel.matches()) {
      return answered(
          Integer.parseInt(tunnel.group(1) == null ? tunnel.group(2) : tunnel.group(1)), failure);
    }
    if (text.equals(LOGIN_REFUSED)) {
      return answered(407, failure);
    }
    return switch (failure) {
      case UnknownHostException _ ->
          new ProxyException(
              Reason.of("reason.way.proxy-unresolved", proxy.words()), true, failure);
      case ConnectException _, NoRouteToHostException _ ->
          new ProxyException(
              Reason.of("reason.way.proxy-no-connection", proxy.words()), true, failure);
      // OkHttp's own time-out is not a SocketTimeoutException
      case InterruptedIOException _ -> tooSlow(failure);
      default ->
          new ProxyException(
              Reason.of("reason.way.proxy-broke", proxy.words(), host()), false, failure);
    };
  }

  /** Returns the failure of a call that timed out. */
  public ProxyException tooSlow(IOException cause) {
    return new ProxyException(
        Reason.of("reason.way.proxy-too-slow", proxy.words(), host()), false, cause);
  }

  /** Returns the failure of a WebSocket that did not open for an unknown reason. */
  public ProxyException noSocket() {
    return new ProxyException(
        Reason.of("reason.way.proxy-no-socket", proxy.words(), host()),
        true,
        new IOException("no session"));
  }

  /** Returns the failure of a call that the proxy answered itself with an error status. */
  public ProxyException answered(int status, IOException cause) {
    return new ProxyException(words(status), true, cause);
  }

  private Reason words(int status) {
    if (status == 407) {
      return Reason.of(
          proxy.login().isEmpty()
              ? "reason.way.proxy-login-missing"
              : "reason.way.proxy-login-rejected",
          proxy.words());
    }
    return Reason.of(
        status >= 500 ? "reason.way.proxy-unreached" : "reason.way.proxy-refused",
        proxy.words(),
        host(),
        Integer.toString(status));
  }

  private String host() {
    return String.valueOf(address.getHost());
  }
}
