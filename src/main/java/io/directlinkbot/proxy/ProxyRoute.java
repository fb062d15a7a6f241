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
 * A call through a proxy: puts what went wrong into words that name the proxy.
 *
 * @param proxy that takes it
 * @param address that it is for
 */
public record ProxyRoute(ProxyServer proxy, URI address) {
  /** How the JDK and OkHttp quote the status with which a proxy refuses a tunnel. */
  private static final Pattern TUNNEL =
      Pattern.compile(
          "Unable to tunnel through proxy.*?HTTP/\\S+ (\\d{3}).*|.*CONNECT: (\\d{3}).*");

  /** How OkHttp says it. */
  private static final String LOGIN_REFUSED = "Failed to authenticate with proxy";

  /** Names the proxy in a failure. */
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
              "%s has no address: check its name, and this machine's name service"
                  .formatted(proxy.words()),
              true,
              failure);
      case ConnectException _, NoRouteToHostException _ ->
          new ProxyException(
              "%s accepts no connection: check its address, and that it runs"
                  .formatted(proxy.words()),
              true,
              failure);
      // OkHttp's own time-out is not a socket's
      case InterruptedIOException _ -> tooSlow(failure);
      default ->
          new ProxyException(
              "the connection through %s broke: check it, or add %s to NO_PROXY"
                  .formatted(proxy.words(), address.getHost()),
              false,
              failure);
    };
  }

  /** What to say of a call that was given up. */
  public ProxyException tooSlow(IOException cause) {
    return new ProxyException(
        "nothing came back in time through %s: check it, or add %s to NO_PROXY"
            .formatted(proxy.words(), address.getHost()),
        false,
        cause);
  }

  /** What to say of a WebSocket that did not open, when nothing more is known. */
  public ProxyException noSocket() {
    return new ProxyException(
        "the socket to %s can't be opened through %s: have it let WebSockets to there through"
            .formatted(address.getHost(), proxy.words()),
        true,
        new IOException("no session"));
  }

  /** What the proxy itself said instead of passing the call on, with an error's HTTP status. */
  public ProxyException answered(int status, IOException cause) {
    return new ProxyException(words(status), true, cause);
  }

  private String words(int status) {
    if (status == 407) {
      return proxy.login().isEmpty()
          ? "%s wants a user and a password (HTTP 407): set it to http://user:password@host:port"
              .formatted(proxy.words())
          : "%s did not take its user and password (HTTP 407): check them; special characters are"
                  .formatted(proxy.words())
              + " percent-encoded";
    }
    return status >= 500
        ? "%s can't reach %s (HTTP %s): check the host's name, and that the proxy may look it up"
            .formatted(proxy.words(), address.getHost(), status)
        : "%s refuses to connect to %s (HTTP %s): have it allowed there, or add it to NO_PROXY"
            .formatted(proxy.words(), address.getHost(), status);
  }
}
