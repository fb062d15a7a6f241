package io.directlinkbot.proxy;

import io.directlinkbot.config.Secret;
import io.directlinkbot.problem.Diagnosis;
import io.directlinkbot.problem.ProxyProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the settings for proxies: Java's properties first, then the environment. */
record ProxySettings(Map<String, String> environment, Map<String, String> properties) {

  /**
   * @param scheme the scheme of the calls, {@code http} or {@code https}
   */
  Optional<ProxyServer> proxy(String scheme, List<Diagnosis> warnings)
      throws UnusableSettingException {
    Optional<ProxyServer> ofJava = ofProperties(scheme);
    if (ofJava.isPresent()) {
      return ofJava;
    }
    Optional<String> set =
        Stream.of(scheme + "_proxy", "all_proxy")
            .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
            .filter(name -> value(environment, name).isPresent())
            .findFirst();
    if (set.isEmpty()) {
      return Optional.empty();
    }
    String value = value(environment, set.get()).orElseThrow();
    ProxyServer proxy = ProxyUrlParser.read(set.get(), value);
    if (ProxyUrlParser.wantsTls(value)) {
      warnings.add(ProxyProblem.SPEAKS_HTTP.with(set.get()));
    }
    return Optional.of(proxy);
  }

  NoProxyList exemptions() {
    Optional<String> list = value(environment, "no_proxy").or(() -> value(environment, "NO_PROXY"));
    return NoProxyList.of(list.orElse(""))
        .and(NoProxyList.ofProperty(value(properties, "http.nonProxyHosts").orElse("")));
  }

  private Optional<ProxyServer> ofProperties(String scheme) throws UnusableSettingException {
    String setting = scheme + ".proxyHost";
    Optional<String> host = value(properties, setting);
    if (host.isEmpty()) {
      return Optional.empty();
    }
    String port =
        value(properties, scheme + ".proxyPort").orElse(scheme.equals("https") ? "443" : "80");
    String name = Host.of(host.get()).name();
    ProxyServer place =
        ProxyUrlParser.read(setting, (name.contains(":") ? "[" + name + "]" : name) + ":" + port);
    Optional<ProxyCredentials> login =
        value(properties, scheme + ".proxyUser")
            .map(
                user ->
                    new ProxyCredentials(
                        user, new Secret(value(properties, scheme + ".proxyPassword").orElse(""))));
    return Optional.of(new ProxyServer(place.host(), place.port(), login, setting));
  }

  private static Optional<String> value(Map<String, String> settings, String name) {
    return Optional.ofNullable(settings.get(name)).map(String::strip).filter(it -> !it.isEmpty());
  }
}
