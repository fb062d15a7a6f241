package io.directlinkbot.slack.api;

import com.slack.api.SlackConfig;
import com.slack.api.socket_mode.SocketModeClient;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.proxy.ProxyRoute;
import io.directlinkbot.proxy.ProxyServer;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The SDK's settings, with the proxy that the socket goes through by the address that Slack gave
 * it: the SDK asks for it at each connection. The Web API has its own, {@link ProxiedWebApiClient}.
 */
@SuppressWarnings("try") // close() is as the SDK has it
final class SocketProxy extends SlackConfig {
  private final Proxies proxies;
  private volatile Supplier<@Nullable SocketModeClient> socket = () -> null;

  SocketProxy(Proxies proxies) {
    this.proxies = proxies;
  }

  /** The socket that it is asked for from now on. */
  void of(Supplier<@Nullable SocketModeClient> connected) {
    socket = connected;
  }

  /** The socket's way through a proxy, if it takes one. */
  Optional<ProxyRoute> detour() {
    return address().flatMap(proxies::detour);
  }

  @Override
  public @Nullable String getProxyUrl() {
    // the SDK can't read an IPv6 address; Tyrus then asks the process's own selector
    return proxy().filter(it -> !it.host().contains(":")).map(it -> "http://" + it).orElse(null);
  }

  @Override
  public @Nullable Map<String, String> getProxyHeaders() {
    return proxy()
        .flatMap(ProxyServer::authorization)
        .map(it -> Map.of("Proxy-Authorization", it.reveal()))
        .orElse(null);
  }

  /** The SDK's own would print the password. */
  @Override
  public String toString() {
    return "SocketProxy";
  }

  private Optional<ProxyServer> proxy() {
    return detour().map(ProxyRoute::proxy);
  }

  private Optional<URI> address() {
    // the SDK's constructor may ask before there is anything
    Supplier<@Nullable SocketModeClient> connected = socket;
    return connected == null
        ? Optional.empty()
        : Optional.ofNullable(connected.get()).map(SocketModeClient::getWssUri);
  }
}
