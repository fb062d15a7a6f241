package io.directlinkbot.proxy;

import io.directlinkbot.config.Secret;
import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.problem.ProxyProblem;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the proxy for a call. The environment and Java's own properties are read in this one place
 * for the whole bot. Immutable.
 *
 * <p>{@code https} and {@code wss} go through {@code HTTPS_PROXY}, {@code http} and {@code ws}
 * through {@code HTTP_PROXY}, either through {@code ALL_PROXY} where its own variable is not set.
 * As with curl, the lower-case forms win, and an empty variable counts as unset. {@code NO_PROXY}
 * exempts hosts ({@link NoProxyList}). Properties such as {@code https.proxyHost}, which are given
 * to this process alone, win over the environment. Calls to this machine itself use a proxy only if
 * that runs here too: no other could reach it.
 */
public final class Proxies {
  private static final String TUNNEL_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

  private final Optional<ProxyServer> http;
  private final Optional<ProxyServer> https;
  private final NoProxyList exemptions;
  private final List<Diagnosis> warnings;

  private Proxies(
      Optional<ProxyServer> http,
      Optional<ProxyServer> https,
      NoProxyList exemptions,
      List<Diagnosis> warnings) {
    this.http = http;
    this.https = https;
    this.exemptions = exemptions;
    this.warnings = List.copyOf(warnings);
  }

  /** Returns an instance that uses no proxy, whatever the environment says. */
  public static Proxies none() {
    return new Proxies(Optional.empty(), Optional.empty(), new NoProxyList(List.of()), List.of());
  }

  /**
   * Reads the settings.
   *
   * @param environment the variables of the process
   * @param properties Java's system properties
   * @throws UnusableSettingException when a setting in use is not a proxy's address
   */
  public static Proxies read(Map<String, String> environment, Map<String, String> properties)
      throws UnusableSettingException {
    ProxySettings settings = new ProxySettings(environment, properties);
    List<Diagnosis> warnings = new ArrayList<>();
    Optional<ProxyServer> http = settings.proxy("http", warnings);
    Optional<ProxyServer> https = settings.proxy("https", warnings);
    if (http.isPresent() && https.isEmpty()) {
      warnings.add(ProxyProblem.ONLY_HTTP.with(http.get().setting()));
    }
    return new Proxies(http, https, settings.exemptions(), warnings);
  }

  /** Reads the environment and the properties of this process. */
  public static Proxies ofThisProcess() throws UnusableSettingException {
    Properties properties = System.getProperties();
    return read(
        System.getenv(),
        properties.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, properties::getProperty)));
  }

  /**
   * Returns the proxy for calls to an address, if there is one.
   *
   * @param address of scheme http, https, ws or wss; other schemes use no proxy
   */
  public Optional<ProxyServer> of(URI address) {
    if (address.getHost() == null || address.getScheme() == null) {
      return Optional.empty();
    }
    boolean secure;
    switch (address.getScheme().toLowerCase(Locale.ROOT)) {
      case "https", "wss" -> secure = true;
      case "http", "ws" -> secure = false;
      default -> {
        return Optional.empty();
      }
    }
    int port = address.getPort() < 0 ? (secure ? 443 : 80) : address.getPort();
    Host host = Host.of(address.getHost());
    return (secure ? https : http)
        .filter(proxy -> !host.isLoopback() || proxy.isLocal())
        .filter(_ -> !exemptions.has(host, port));
  }

  /** Returns the route of a call to an address through its proxy, if there is one. */
  public Optional<ProxyRoute> detour(URI address) {
    return of(address).map(proxy -> new ProxyRoute(proxy, address));
  }

  /** Returns a selector for the HTTP clients of the JDK and OkHttp. */
  public ProxySelector selector() {
    return new ProxySelector() {
      @Override
      public List<Proxy> select(URI address) {
        return List.of(Proxies.this.of(address).map(ProxyServer::asProxy).orElse(Proxy.NO_PROXY));
      }

      @Override
      public void connectFailed(URI address, SocketAddress proxy, IOException failure) {
        // there is no other proxy to try
      }
    };
  }

  /** Returns the authenticator that gives user and password to the JDK's clients. */
  public ProxyAuthenticator login() {
    return new ProxyAuthenticator(this);
  }

  /**
   * Makes the whole process use these proxies, for libraries that make calls on their own. Must be
   * called before the first HTTP call: only then does the JDK check whether it may send a proxy's
   * password for a tunnel, which it does not do by default.
   */
  public void install() {
    if (all().stream().anyMatch(proxy -> proxy.login().isPresent())
        && System.getProperty(TUNNEL_SCHEMES) == null) {
      System.setProperty(TUNNEL_SCHEMES, "");
    }
    ProxySelector.setDefault(selector());
  }

  /** Returns oddities of the settings that people should know of. */
  public List<Diagnosis> warnings() {
    return warnings;
  }

  /** Returns the passwords, in each form in which they might be printed. */
  public List<Secret> secrets() {
    return Stream.of(http, https)
        .flatMap(Optional::stream)
        .flatMap(proxy -> proxy.login().stream())
        .flatMap(login -> Stream.of(login.password(), login.authorization()))
        .toList();
  }

  /** Returns the proxies in use, without duplicates. */
  List<ProxyServer> all() {
    return Stream.of(http, https).flatMap(Optional::stream).distinct().toList();
  }
}
