package io.directlinkbot.proxy;

import io.directlinkbot.config.Secret;
import java.net.ProxySelector;
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
 * Which proxy a call goes through: the one reading of the environment and of Java's own properties
 * for all of the bot. Immutable.
 *
 * <p>{@code https} and {@code wss} go through {@code HTTPS_PROXY}, {@code http} and {@code ws}
 * through {@code HTTP_PROXY}, either through {@code ALL_PROXY} where its own is not set; as with
 * curl, the lower-case forms win and an empty one is none. {@code NO_PROXY} exempts hosts ({@link
 * Exemptions}). Properties such as {@code https.proxyHost}, given to this process alone, win over
 * the environment. What is on this machine itself goes only through a proxy that is there too: no
 * other could reach it.
 */
public final class Proxies {
  private static final String TUNNEL_SCHEMES = "jdk.http.auth.tunneling.disabledSchemes";

  private final Optional<ProxyServer> http;
  private final Optional<ProxyServer> https;
  private final NoProxyList exemptions;
  private final List<String> warnings;

  private Proxies(
      Optional<ProxyServer> http,
      Optional<ProxyServer> https,
      NoProxyList exemptions,
      List<String> warnings) {
    this.http = http;
    this.https = https;
    this.exemptions = exemptions;
    this.warnings = List.copyOf(warnings);
  }

  /** No call goes through a proxy, whatever the environment says. */
  public static Proxies none() {
    return new Proxies(Optional.empty(), Optional.empty(), new NoProxyList(List.of()), List.of());
  }

  /**
   * Reads them.
   *
   * @param environment the variables of the process
   * @param properties Java's system properties
   * @throws UnusableSettingException when a setting that counts names no proxy
   */
  public static Proxies read(Map<String, String> environment, Map<String, String> properties)
      throws UnusableSettingException {
    ProxySettings settings = new ProxySettings(environment, properties);
    List<String> warnings = new ArrayList<>();
    Optional<ProxyServer> http = settings.proxy("http", warnings);
    Optional<ProxyServer> https = settings.proxy("https", warnings);
    if (http.isPresent() && https.isEmpty()) {
      warnings.add(
          "%s is set and HTTPS_PROXY is not: calls to https addresses go without a proxy"
              .formatted(http.get().setting()));
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
   * The proxy that takes calls to an address, if one does.
   *
   * @param address of scheme http, https, ws or wss; others go without
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

  /** The way of a call to an address through its proxy, if it has one. */
  public Optional<ProxyRoute> detour(URI address) {
    return of(address).map(proxy -> new ProxyRoute(proxy, address));
  }

  /** The same as clients of the JDK and OkHttp ask for it. */
  public ProxySelector selector() {
    return new Selector(this);
  }

  /** Gives the JDK's clients user and password. */
  public ProxyAuthenticator login() {
    return new ProxyAuthenticator(this);
  }

  /**
   * Makes them those of the whole process, for what libraries do by themselves. To be called before
   * the first HTTP call: the JDK looks only then whether it may give a proxy's password for a
   * tunnel, which by itself it does not.
   */
  public void install() {
    if (all().stream().anyMatch(proxy -> proxy.login().isPresent())
        && System.getProperty(TUNNEL_SCHEMES) == null) {
      System.setProperty(TUNNEL_SCHEMES, "");
    }
    ProxySelector.setDefault(selector());
  }

  /** Oddities of the settings that a person should know of, a sentence each without full stop. */
  public List<String> warnings() {
    return warnings;
  }

  /** The passwords, in each form that one may be printed in. */
  public List<Secret> secrets() {
    return Stream.of(http, https)
        .flatMap(Optional::stream)
        .flatMap(proxy -> proxy.login().stream())
        .flatMap(login -> Stream.of(login.password(), login.authorization()))
        .toList();
  }

  /** The proxies in use, each once. */
  List<ProxyServer> all() {
    return Stream.of(http, https).flatMap(Optional::stream).distinct().toList();
  }
}
