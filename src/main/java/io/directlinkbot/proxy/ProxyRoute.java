package io.directlinkbot.proxy;

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
          "%s; the way there is through %s"
              .formatted(TrustedCertificates.words(insecure), proxy.words()),
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
              "%s can't be resolved: check its name and this machine's DNS"
                  .formatted(proxy.words()),
              true,
              failure);
      case ConnectException _, NoRouteToHostException _ ->
          new ProxyException(
              "%s accepts no connection: check its address and that it runs"
                  .formatted(proxy.words()),
              true,
              failure);
      // OkHttp's own time-out is not a SocketTimeoutException
      case InterruptedIOException _ -> tooSlow(failure);
      default ->
          new ProxyException(
              "the connection through %s broke: check it, or add %s to NO_PROXY"
                  .formatted(proxy.words(), address.getHost()),
              false,
              failure);
    };
  }

  /** Returns the failure of a call that timed out. */
  public ProxyException tooSlow(IOException cause) {
    return new ProxyException(
        "nothing came back in time through %s: check it, or add %s to NO_PROXY"
            .formatted(proxy.words(), address.getHost()),
        false,
        cause);
  }

  /** Returns the failure of a WebSocket that did not open for an unknown reason. */
  public ProxyException noSocket() {
    return new ProxyException(
        "the socket to %s can't be opened through %s: allow WebSockets to that host on the proxy"
            .formatted(address.getHost(), proxy.words()),
        true,
        new IOException("no session"));
  }

  /** Returns the failure of a call that the proxy answered itself with an error status. */
  public ProxyException answered(int status, IOException cause) {
    return new ProxyException(words(status), true, cause);
  }

  private String words(int status) {
    if (status == 407) {
      return proxy.login().isEmpty()
          ? "%s requires a user and a password (HTTP 407): set it to http://user:password@host:port"
              .formatted(proxy.words())
          : "%s rejected its user and password (HTTP 407): check them; special characters are"
                  .formatted(proxy.words())
              + " percent-encoded";
    }
    return status >= 500
        ? "%s can't reach %s (HTTP %s): check the host's name and that the proxy can resolve it"
            .formatted(proxy.words(), address.getHost(), status)
        : "%s refuses to connect to %s (HTTP %s): allow that host on the proxy, or add it to NO_PROXY"
            .formatted(proxy.words(), address.getHost(), status);
  }
}
