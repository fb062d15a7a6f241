package io.directlinkbot.proxy;

import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.List;

/** {@link Proxies} as HTTP clients ask for them. */
final class Selector extends ProxySelector {
  private final Proxies proxies;

  Selector(Proxies proxies) {
    this.proxies = proxies;
  }

  @Override
  public List<Proxy> select(URI address) {
    return List.of(proxies.of(address).map(ProxyServer::asProxy).orElse(Proxy.NO_PROXY));
  }

  @Override
  public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
    // there is no other proxy to go to
  }
}
