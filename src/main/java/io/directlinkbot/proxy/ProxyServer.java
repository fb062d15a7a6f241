package io.directlinkbot.proxy;

import io.directlinkbot.config.Secret;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Optional;

/**
 * An HTTP proxy. {@link #toString} prints host and port, never the password.
 *
 * @param host name or IP address; an IPv6 address has no brackets
 * @param login the user and password, if any
 * @param setting the environment variable or system property that names it
 */
public record ProxyServer(String host, int port, Optional<ProxyCredentials> login, String setting) {

  /** Returns it for the clients of the JDK and OkHttp; its name is resolved when it is used. */
  public Proxy asProxy() {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
  }

  /** Returns the value of the {@code Proxy-Authorization} header, if it needs one. */
  public Optional<Secret> authorization() {
    return login.map(ProxyCredentials::authorization);
  }

  /** Whether it runs on this machine. */
  boolean isLocal() {
    return Host.of(host).isLoopback();
  }

  /** Returns the proxy and the setting that names it, as part of a sentence. */
  String words() {
    return "the proxy %s (%s)".formatted(this, setting);
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
