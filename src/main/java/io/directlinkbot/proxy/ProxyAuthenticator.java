package io.directlinkbot.proxy;

import java.net.Authenticator;
import java.net.PasswordAuthentication;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Gives the JDK's HTTP clients the user and password of a proxy, and of nothing else. It does so
 * once per call: the clients would try a refused password twenty times, and directories lock
 * accounts after fewer.
 */
public final class ProxyAuthenticator extends Authenticator {
  private final Proxies proxies;
  private final ThreadLocal<Boolean> given = ThreadLocal.withInitial(() -> false);

  ProxyAuthenticator(Proxies proxies) {
    this.proxies = proxies;
  }

  /** Announces that the next call of this thread begins. */
  public void callBegins() {
    given.set(false);
  }

  @Override
  protected @Nullable PasswordAuthentication getPasswordAuthentication() {
    if (getRequestorType() != RequestorType.PROXY || given.get()) {
      return null;
    }
    Optional<ProxyCredentials> login =
        proxies.all().stream()
            .filter(proxy -> proxy.port() == getRequestingPort())
            .filter(proxy -> Host.of(proxy.host()).equals(Host.of(getRequestingHost())))
            .findFirst()
            .flatMap(ProxyServer::login);
    given.set(true);
    return login
        .map(it -> new PasswordAuthentication(it.user(), it.password().reveal().toCharArray()))
        .orElse(null);
  }
}
