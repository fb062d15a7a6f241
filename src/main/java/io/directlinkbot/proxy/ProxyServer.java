package io.directlinkbot.proxy;

import io.directlinkbot.config.Secret;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.Optional;

/**
 * An HTTP proxy. It prints as host and port, never with its password.
 *
 * @param host without brackets where it is an IPv6 address
 * @param login who the bot is to it, where it wants to know
 * @param setting the environment variable or system property that names it
 */
public record ProxyServer(String host, int port, Optional<ProxyCredentials> login, String setting) {

  /** As the JDK's and OkHttp's clients take it; its name is looked up when it is used. */
  public Proxy asProxy() {
    return new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved(host, port));
  }

  /** The value of a {@code Proxy-Authorization} header, where it needs one. */
  public Optional<Secret> authorization() {
    return login.map(ProxyCredentials::authorization);
  }

  /** Whether its host is this machine itself. */
  boolean isLocal() {
    return Host.of(host).isLoopback();
  }

  /** Part of a sentence: the proxy, and where to change it. */
  String words() {
    return "the proxy %s (%s)".formatted(this, setting);
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
