package io.directlinkbot.slack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.config.Language;
import io.directlinkbot.config.Secret;
import io.directlinkbot.config.SlackSettings;
import io.directlinkbot.config.SlackTransport;
import io.directlinkbot.log.LogCapture;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.proxy.TestProxy;
import io.directlinkbot.proxy.TlsFront;
import io.directlinkbot.sandbox.slack.web.MethodFault;
import io.directlinkbot.slack.api.SlackException.Trouble;
import io.directlinkbot.slack.publish.Desk;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said when a proxy or something else is between the bot and Slack. */
@Isolated("captures what the whole JVM logs")
final class SlackThroughAProxyTest {
  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void aProxyThatIsNotThereIsNamed(String scheme) throws Exception {
    TestProxy gone = TestProxy.to(1, 1);
    gone.close();
    assertThat(failureThrough(gone.address(), scheme))
        .hasMessageContaining("the proxy %s (all_proxy) accepts no connection", gone.address());
    assertThat(failureThrough("no-such-proxy.invalid:3128", scheme))
        .hasMessageContaining("the proxy no-such-proxy.invalid:3128 (all_proxy) can't be resolved");
  }

  @ParameterizedTest
  @CsvSource({
    "https, 403, refuses to connect to slack.test (HTTP 403)",
    "https, 502, can't reach slack.test (HTTP 502)",
    "http, 407, requires a user and a password (HTTP 407)",
    "https, 407, requires a user and a password (HTTP 407)"
  })
  void whatTheProxySaysItselfIsSaid(String scheme, int status, String words) throws Exception {
    try (TestProxy proxy = TestProxy.to(1, 1).answering(status)) {
      SlackException failure = failureThrough(proxy.address(), scheme);
      assertThat(failure).hasMessageContaining("the proxy %s", proxy.address());
      assertThat(failure).hasMessageContaining(words);
      assertThat(failure.trouble()).isEqualTo(new Trouble.Uncertain());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void aRefusedPasswordIsTriedOnceAndNeverShown(String scheme) throws Exception {
    try (TestProxy proxy = TestProxy.to(1, 1).of("bob", "right");
        LogCapture log = LogCapture.ofEverything()) {
      SlackException failure = failureThrough("bob:canary@" + proxy.address(), scheme);
      assertThat(failure)
          .hasMessageContaining(
              "the proxy %s (all_proxy) rejected its user and password", proxy.address());
      assertThat(trace(failure)).doesNotContain("canary");
      assertThat(proxy.asked()).hasSizeBetween(1, 2);
      assertThat(log.messages()).noneMatch(line -> line.contains("canary"));
    }
  }

  @Test
  void anAuthorityThatIsNotTrustedIsSaidWithTheOptionThatAddsIt(@TempDir Path folder)
      throws Exception {
    try (TlsFront tls = TlsFront.of(1, folder);
        TestProxy proxy = TestProxy.to(1, tls.port())) {
      assertThat(failureThrough(proxy.address(), "https"))
          .hasMessageContaining("from an authority that is not trusted")
          .hasMessageContaining("JDK_JAVA_OPTIONS=-Djavax.net.ssl.trustStore=FILE")
          .hasMessageContaining("the way there is through the proxy %s", proxy.address());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "407, a proxy in between requires a user and a password (HTTP 407)",
    "302, a proxy or a login page in between answered (HTTP 302)",
    "308, a proxy or a login page in between answered (HTTP 308)",
    "511, a proxy or a login page in between answered (HTTP 511)",
    "200, a proxy or a login page in between",
    "403, a proxy or a login page in between"
  })
  void somethingInBetweenIsNamed(int status, String words, @TempDir Path folder) throws Exception {
    try (Desk desk = new Desk(folder)) {
      desk.workspace
          .faults()
          .next(
              "auth.test", 1, new MethodFault.Respond(status, "text/html", "<html>sign in</html>"));
      SlackException failure = failure(desk.settings(), Proxies.none());
      assertThat(failure).hasMessageContaining(words);
      assertThat(failure.trouble()).isEqualTo(new Trouble.Uncertain());
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void nothingIsSentToWhereARedirectLeads(int status) throws Exception {
    try (TestProxy proxy = TestProxy.to(1, 1).answering(status)) {
      assertThat(failureThrough(proxy.address(), "http"))
          .hasMessageContaining("answered and leads to login.test (HTTP %s)", status)
          .hasMessageNotContaining("sesame");
      assertThat(proxy.asked()).hasSize(1);
    }
  }

  private static SlackException failureThrough(String proxy, String scheme) throws Exception {
    SlackSettings settings =
        new SlackSettings(
            new Secret("xoxb-nobody"),
            new SlackTransport.Sockets(new Secret("xapp-nobody"), 2),
            URI.create(scheme + "://slack.test/api/"),
            "/directlink",
            Language.ENGLISH);
    return failure(settings, Proxies.read(Map.of("all_proxy", proxy), Map.of()));
  }

  private static SlackException failure(SlackSettings settings, Proxies proxies) {
    try (SlackSdk sdk = new SlackSdk(settings, proxies)) {
      return catchThrowableOfType(
          SlackException.class, () -> sdk.client(InstantSource.system()).authTest());
    }
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
