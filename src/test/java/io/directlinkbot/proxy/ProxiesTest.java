package io.directlinkbot.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.directlinkbot.config.Secret;
import io.directlinkbot.problem.Diagnosis;
import java.net.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which call goes through which proxy, by the environment and Java's properties. */
class ProxiesTest {
  private static final String HTTPS = "https://slack.com/api/";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          proxy:3128                  | proxy:3128
          http://proxy:3128           | proxy:3128
          HTTP://Proxy.Example:3128/  | proxy.example:3128
          https://proxy:3128          | proxy:3128
          proxy                       | proxy:80
          http://proxy                | proxy:80
          https://proxy/              | proxy:443
          10.0.0.1:8080               | 10.0.0.1:8080
          http://[::1]:3128           | [::1]:3128
          [fd00::1]                   | [fd00::1]:80
          http://proxy.:3128          | proxy:3128
          http://my_proxy:3128        | my_proxy:3128
          u:p@proxy:3128/path         | proxy:3128
          """)
  void aProxyIsNamedInManyForms(String text, String expected) throws Exception {
    assertThat(through(HTTPS, "HTTPS_PROXY", text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          http://bob:secret@proxy:3128          | bob     | secret
          bob:secret@proxy:3128                 | bob     | secret
          http://bob:p%40ss%3A%2F@proxy:3128    | bob     | p@ss:/
          http://bob:p@ss@proxy:3128            | bob     | p@ss
          http://bob:a/b?c#d@proxy:3128         | bob     | a/b?c#d
          http://bob:100%@proxy:3128            | bob     | 100%
          http://bob:a+b@proxy:3128             | bob     | a+b
          http://bob:a:b@proxy:3128             | bob     | a:b
          http://bob:@proxy:3128                | bob     | ""
          http://bob@proxy:3128                 | bob     | ""
          http://corp%5Cbob:pass@proxy:3128     | corp\\bob | pass
          http://bob:%C3%A9t%C3%A9@proxy:3128   | bob     | été
          """)
  void itsUserAndPasswordCount(String text, String user, String password) throws Exception {
    ProxyServer proxy = read("https_proxy", text).of(URI.create(HTTPS)).orElseThrow();
    assertThat(proxy.login()).contains(new ProxyCredentials(user, new Secret(password)));
    assertThat(proxy).hasToString("proxy:3128");
    assertThat(read("https_proxy", text).secrets()).contains(new Secret(password));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://",
        "proxy:port",
        "proxy:0",
        "proxy:65536",
        "proxy:3128:1",
        "http://bob:canary@",
        "\"http://bob:canary@proxy:3128\"",
        "http://bob:canary@pro xy:3128",
        "bob:canary@",
        "::1:3128",
        "socks5://bob:canary@proxy:1080",
        "socks://proxy"
      })
  void whatNamesNoProxyIsRefusedWithoutBeingQuoted(String text) {
    assertThatThrownBy(() -> read("HTTPS_PROXY", text))
        .isInstanceOf(UnusableSettingException.class)
        .hasMessageStartingWith("HTTPS_PROXY ")
        .hasMessageContaining("http://host:port")
        .hasMessageNotContaining("canary");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          https://slack.com/api/ | HTTPS_PROXY=a:1                     | a:1
          https://slack.com/api/ | https_proxy=a:1                     | a:1
          https://slack.com/api/ | https_proxy=a:1 HTTPS_PROXY=b:1     | a:1
          https://slack.com/api/ | https_proxy= HTTPS_PROXY=b:1        | b:1
          https://slack.com/api/ | HTTP_PROXY=a:1                      | none
          http://slack.com/api/  | HTTP_PROXY=a:1 HTTPS_PROXY=b:1      | a:1
          http://slack.com/api/  | http_proxy=a:1                      | a:1
          http://slack.com/api/  | HTTPS_PROXY=a:1                     | none
          wss://slack.com/link   | HTTPS_PROXY=a:1 HTTP_PROXY=b:1      | a:1
          ws://slack.com/link    | HTTPS_PROXY=a:1 HTTP_PROXY=b:1      | b:1
          https://slack.com/api/ | ALL_PROXY=a:1                       | a:1
          http://slack.com/api/  | all_proxy=a:1 HTTPS_PROXY=b:1       | a:1
          https://slack.com/api/ | all_proxy=a:1 HTTPS_PROXY=b:1       | b:1
          https://slack.com/api/ | ALL_PROXY=socks5://a HTTPS_PROXY=b:1 HTTP_PROXY=b:1 | b:1
          ftp://slack.com/api/   | ALL_PROXY=a:1                       | none
          https://slack.com/api/ |                                     | none
          https://slack.com/api/ | HTTPS_PROXY=a:1 https.proxyHost=c https.proxyPort=2 | c:2
          https://slack.com/api/ | https.proxyHost=c                   | c:443
          http://slack.com/api/  | http.proxyHost=::1 http.proxyPort=2 | [::1]:2
          https://slack.com/api/ | http.proxyHost=c HTTPS_PROXY=a:1    | a:1
          """)
  void eachSchemeHasItsOwn(String address, String settings, String expected) throws Exception {
    assertThat(through(address, settings)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          slack.com                  | slack.com                  | exempt
          slack.com                  | SLACK.com                  | exempt
          slack.com                  | Slack.Com                  | exempt
          slack.com.                 | slack.com                  | exempt
          slack.com                  | slack.com.                 | exempt
          slack.com                  | wss-primary.slack.com      | exempt
          .slack.com                 | wss-primary.slack.com      | exempt
          .slack.com                 | slack.com                  | exempt
          *.slack.com                | wss-primary.slack.com      | exempt
          slack.com                  | myslack.com                | -
          .slack.com                 | myslack.com                | -
          slack.com                  | slack.com.example          | -
          *                          | slack.com                  | exempt
          "a.example, slack.com"     | slack.com                  | exempt
          "a.example slack.com"      | slack.com                  | exempt
          " ,, a.example ,slack.com," | slack.com                 | exempt
          slack.com:443              | slack.com                  | exempt
          slack.com:8443             | slack.com                  | -
          slack.com:8443             | slack.com:8443             | exempt
          .slack.com:443             | a.slack.com                | exempt
          *:443                      | slack.com                  | exempt
          *slack.com                 | wss-primary.slack.com      | exempt
          *slack.com                 | slack.com                  | exempt
          *slack.com                 | myslack.com                | exempt
          wss-*.Slack.com            | wss-primary.slack.com      | exempt
          10.1.*                     | 10.1.2.3                   | exempt
          10.1.*                     | 10.2.2.3                   | -
          10.1.*:443                 | 10.1.2.3                   | exempt
          10.1.2.3                   | 10.1.2.3                   | exempt
          10.1.2.3                   | 10.1.2.30                  | -
          10.1.2.3:443               | 10.1.2.3                   | exempt
          10.0.0.0/8                 | 10.1.2.3                   | exempt
          10.0.0.0/8                 | 11.1.2.3                   | -
          10.128.0.0/9               | 10.1.2.3                   | -
          10.1.2.0/23                | 10.1.3.9                   | exempt
          10.1.2.3/32                | 10.1.2.3                   | exempt
          0.0.0.0/0                  | 10.1.2.3                   | exempt
          10.0.0.0/33                | 10.1.2.3                   | -
          10.0.0.0/8                 | ten.example                | -
          fd00::/8                   | [fd12::1]                  | exempt
          fd00::/8                   | [fe80::1]                  | -
          fd00:0::1                  | [fd00::1]                  | exempt
          [fd00::1]                  | [fd00::1]                  | exempt
          [fd00::1]:443              | [fd00:0:0::1]              | exempt
          [fd00::1]:444              | [fd00::1]                  | -
          http.nonProxyHosts=*.slack.com | wss.slack.com          | exempt
          "http.nonProxyHosts=a|slack.*" | slack.com              | exempt
          "http.nonProxyHosts=a|b"       | slack.com              | -
          """)
  void noProxyExemptsHosts(String list, String host, String expected) throws Exception {
    Map<String, String> environment = Map.of("HTTPS_PROXY", "proxy:3128", "NO_PROXY", list);
    Map<String, String> properties = Map.of();
    if (list.startsWith("http.nonProxyHosts=")) {
      environment = Map.of("HTTPS_PROXY", "proxy:3128");
      properties = Map.of("http.nonProxyHosts", list.substring("http.nonProxyHosts=".length()));
    }
    URI address = URI.create("https://" + host + "/");
    Proxies proxies = Proxies.read(environment, properties);
    assertThat(proxies.of(address).isEmpty()).isEqualTo(expected.equals("exempt"));
    assertThat(proxies.selector().select(address).getFirst().equals(Proxy.NO_PROXY))
        .isEqualTo(expected.equals("exempt"));
  }

  @Test
  void theLowerCaseListWinsAndAnEmptyOneIsNone() throws Exception {
    assertThat(through(HTTPS, "HTTPS_PROXY=a:1 no_proxy=x.example NO_PROXY=slack.com"))
        .isEqualTo("a:1");
    assertThat(through(HTTPS, "HTTPS_PROXY=a:1 no_proxy= NO_PROXY=slack.com")).isEqualTo("none");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:8080/",
        "http://127.0.0.1:8080/",
        "http://127.8.9.1/",
        "http://[::1]:8080/",
        "ws://LOCALHOST/",
        "http://bot.localhost/"
      })
  void thisMachineIsReachedWithoutAProxyOnAnother(String address) throws Exception {
    assertThat(through(address, "HTTP_PROXY=proxy:3128")).isEqualTo("none");
    assertThat(through(address, "HTTP_PROXY=127.0.0.1:3128")).isEqualTo("127.0.0.1:3128");
    assertThat(through(address, "HTTP_PROXY=127.0.0.1:3128 NO_PROXY=localhost,127.0.0.0/8,::1"))
        .isEqualTo("none");
  }

  @Test
  void oddSettingsAreNamed() throws Exception {
    assertThat(settings("HTTP_PROXY=a:1").warnings())
        .extracting(Diagnosis::clause)
        .containsExactly(
            "HTTP_PROXY is set but HTTPS_PROXY is not, so calls to https addresses use no proxy:"
                + " set HTTPS_PROXY too, or unset the other");
    assertThat(settings("https_proxy=https://bob:canary@a:1").warnings())
        .extracting(Diagnosis::clause)
        .containsExactly(
            "https_proxy begins with https://, but the bot speaks plain HTTP to the proxy itself:"
                + " write http://");
    assertThat(settings("HTTPS_PROXY=a:1 HTTP_PROXY=a:1").warnings()).isEmpty();
  }

  @Test
  void javasPropertiesHaveAUserToo() throws Exception {
    ProxyServer proxy =
        settings("https.proxyHost=a https.proxyUser=bob https.proxyPassword=p%40ss")
            .of(URI.create(HTTPS))
            .orElseThrow();
    assertThat(proxy.login()).contains(new ProxyCredentials("bob", new Secret("p%40ss")));
    assertThat(proxy.setting()).isEqualTo("https.proxyHost");
  }

  private static String through(String address, String variable, String value) throws Exception {
    return through(address, read(variable, value));
  }

  private static String through(String address, String settings) throws Exception {
    return through(address, settings(settings == null ? "" : settings));
  }

  private static String through(String address, Proxies proxies) {
    return proxies.of(URI.create(address)).map(ProxyServer::toString).orElse("none");
  }

  private static Proxies read(String variable, String value) throws UnusableSettingException {
    return Proxies.read(Map.of(variable, value), Map.of());
  }

  /** Names with a dot are Java's. */
  private static Proxies settings(String settings) throws UnusableSettingException {
    Map<String, String> environment = new HashMap<>();
    Map<String, String> properties = new HashMap<>();
    for (String setting : settings.split(" ", -1)) {
      if (!setting.isEmpty()) {
        String name = setting.substring(0, setting.indexOf('='));
        (name.contains(".") ? properties : environment)
            .put(name, setting.substring(name.length() + 1));
      }
    }
    return Proxies.read(environment, properties);
  }
}
