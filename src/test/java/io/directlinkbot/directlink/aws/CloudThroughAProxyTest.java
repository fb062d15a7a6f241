package io.directlinkbot.directlink.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.config.Credentials;
import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.ScriptedCloud.Answer;
import io.directlinkbot.directlink.aws.keys.ProcessEnvironment;
import io.directlinkbot.log.LogCapture;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.proxy.TestProxy;
import io.directlinkbot.proxy.TlsFront;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said, and done, when a proxy or something else is between the bot and the cloud. */
@Isolated("captures what the whole JVM logs")
class CloudThroughAProxyTest {
  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void aProxyThatIsNotThereIsNamed(String scheme) throws Exception {
    // a port that is bound accepts nothing until somebody listens, and nobody else can get it
    try (Socket bound = new Socket()) {
      bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
      String address = "127.0.0.1:" + bound.getLocalPort();
      CloudException failure = confirmThrough(address, scheme);
      assertThat(failure)
          .hasMessageContaining("the proxy %s (ALL_PROXY) accepts no connection", address);
      assertThat(failure.kind()).isEqualTo(Kind.UNSENT);
      assertThat(failure).hasMessageContaining("was not sent: the proxy");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void aProxyWithoutAnAddressIsNamed(String scheme) {
    assertThat(confirmThrough("no-such-proxy.invalid:3128", scheme))
        .hasMessageContaining("the proxy no-such-proxy.invalid:3128 (ALL_PROXY) can't be resolved");
  }

  @ParameterizedTest
  @CsvSource({
    "http, 403, refuses to connect to directlink.test (HTTP 403)",
    "https, 403, refuses to connect to directlink.test (HTTP 403)",
    "https, 502, can't reach directlink.test (HTTP 502)",
    "https, 503, can't reach directlink.test (HTTP 503)",
    "http, 407, requires a user and a password (HTTP 407)",
    "https, 407, requires a user and a password (HTTP 407)"
  })
  void whatTheProxySaysItselfIsSaid(String scheme, int status, String words) throws Exception {
    try (TestProxy proxy = TestProxy.to(1, 1).answering(status)) {
      if (scheme.equals("http") && status == 403) {
        // nobody can tell the proxy's refusal from the cloud's
        assertThat(confirmThrough(proxy.address(), scheme).kind()).isEqualTo(Kind.FORBIDDEN);
        return;
      }
      CloudException failure = confirmThrough(proxy.address(), scheme);
      assertThat(failure).hasMessageContaining("the proxy %s", proxy.address());
      assertThat(failure).hasMessageContaining(words);
      assertThat(failure.kind()).isEqualTo(Kind.UNSENT);
      assertThat(failure).hasMessageContaining("was not sent: the proxy");
    }
  }

  @ParameterizedTest
  @CsvSource({"http, UNCERTAIN", "https, UNSENT"})
  void aProxyThatSaysNothingIsNamed(String scheme, Kind kind) throws Exception {
    try (TestProxy proxy = TestProxy.to(1, 1).silent();
        AwsDirectLink directLink = through(proxy.address(), scheme, Accounts.IMPATIENT)) {
      CloudException confirm =
          catchThrowableOfType(CloudException.class, () -> directLink.confirm("d", "g"));
      assertThat(confirm)
          .hasMessageContaining("nothing came back in time through the proxy " + proxy.address());
      assertThat(confirm.kind()).isEqualTo(kind);
      assertThat(catchThrowableOfType(CloudException.class, directLink::interfaces))
          .hasMessageContaining("nothing came back in time through the proxy " + proxy.address());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void aRefusedPasswordIsTriedOnceAndNeverShown(String scheme) throws Exception {
    try (TestProxy proxy = TestProxy.to(1, 1).of("bob", "right");
        LogCapture log = LogCapture.ofEverything()) {
      CloudException failure = confirmThrough("bob:canary@" + proxy.address(), scheme);
      assertThat(failure)
          .hasMessageContaining(
              "the proxy %s (ALL_PROXY) rejected its user and password", proxy.address());
      assertThat(trace(failure)).doesNotContain("canary");
      // once without it where the JDK waits to be asked, once with it
      assertThat(proxy.asked()).hasSizeBetween(1, 2);
      assertThat(log.messages()).noneMatch(line -> line.contains("canary"));
    }
  }

  @Test
  void aPasswordThatIsRightCounts() throws Exception {
    try (ScriptedCloud cloud = ScriptedCloud.always(Answer.json("{\"virtualInterfaces\": []}"));
        TestProxy proxy = TestProxy.to(cloud.uri().getPort(), 1).of("bob", "p@ss");
        AwsDirectLink directLink = through("bob:p%40ss@" + proxy.address(), "http")) {
      assertThat(directLink.interfaces()).isEmpty();
      assertThat(proxy.passed()).isEqualTo("POST http://directlink.test/ passed");
      assertThat(cloud.requests().getFirst().headers()).doesNotContainKey("Proxy-Authorization");
    }
  }

  @Test
  void aConnectionThatBreaksIsSaidToGoThroughTheProxyAndLeavesADoubt() throws Exception {
    try (ScriptedCloud cloud = ScriptedCloud.always(new Answer.Cut());
        TestProxy proxy = TestProxy.to(cloud.uri().getPort(), 1)) {
      CloudException failure = confirmThrough(proxy.address(), "http");
      assertThat(failure)
          .hasMessageContaining("through the proxy %s (ALL_PROXY) broke", proxy.address());
      assertThat(failure.kind()).isEqualTo(Kind.UNCERTAIN);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "407, REFUSED, a proxy in between requires a user and a password (HTTP 407)",
    "301, UNCERTAIN, a proxy or a login page in between answered (HTTP 301)",
    "302, UNCERTAIN, a proxy or a login page in between answered (HTTP 302)",
    "307, UNCERTAIN, a proxy or a login page in between answered (HTTP 307)",
    "308, UNCERTAIN, a proxy or a login page in between answered (HTTP 308)",
    "511, UNCERTAIN, a proxy or a login page in between answered (HTTP 511)",
    "200, UNCERTAIN, 'a proxy or a login page in between, or a wrong address, answered'",
    "403, FORBIDDEN, 'a proxy or a login page in between, or a wrong address, answered'"
  })
  void somethingInBetweenIsNamed(int status, Kind kind, String words) {
    try (ScriptedCloud cloud =
            ScriptedCloud.always(
                Answer.of(status, "text/html", "<html>sign in<code>7</code></html>"));
        AwsDirectLink directLink = Accounts.connect(cloud)) {
      CloudException read = catchThrowableOfType(CloudException.class, directLink::interfaces);
      assertThat(read).hasMessageContaining(words);
      assertThat(read.kind()).isEqualTo(kind);
      CloudException confirm =
          catchThrowableOfType(CloudException.class, () -> directLink.confirm("d", "g"));
      assertThat(confirm).hasMessageContaining(words);
      assertThat(confirm.kind()).isEqualTo(kind);
    }
  }

  @Test
  void anAuthorityThatIsNotTrustedIsSaidWithTheOptionThatAddsIt(@TempDir Path folder)
      throws Exception {
    try (TlsFront tls = TlsFront.of(1, folder);
        TestProxy proxy = TestProxy.to(1, tls.port())) {
      assertThat(confirmThrough(proxy.address(), "https"))
          .hasMessageContaining("from an authority that is not trusted")
          .hasMessageContaining("JDK_JAVA_OPTIONS=-Djavax.net.ssl.trustStore=FILE")
          .hasMessageContaining("the way there is through the proxy %s", proxy.address());
    }
  }

  @Test
  void theCallsThatGetAKeyGoThroughItToo(@TempDir Path home) throws Exception {
    Files.createDirectory(home.resolve(".aws"));
    Files.writeString(
        home.resolve(".aws/config"),
        """
        [profile role]
        role_arn = arn:aws:iam::123456789012:role/bot
        source_profile = user
        region = eu-west-2
        [profile user]
        aws_access_key_id = AKIDEXAMPLE
        aws_secret_access_key = SECRETEXAMPLE
        """);
    try (TestProxy proxy = TestProxy.to(1, 1).answering(403)) {
      Proxies proxies = Proxies.read(Map.of("HTTPS_PROXY", proxy.address()), Map.of());
      ProxiedHttpService.take(proxies);
      try (AwsDirectLink directLink =
          AwsDirectLink.of(
              Accounts.aws(new Credentials.AwsProfile("role")),
              ProcessEnvironment.at(home),
              Accounts.PATIENT,
              proxies)) {
        CloudException failure = catchThrowableOfType(CloudException.class, directLink::interfaces);
        assertThat(failure)
            .hasMessageContaining(
                "AWS profile \"role\": STS in eu-west-2 can't be reached: the proxy")
            .hasMessageContaining("(HTTPS_PROXY) refuses to connect to sts");
        assertThat(failure.kind()).isEqualTo(Kind.UNSENT);
      } finally {
        ProxiedHttpService.take(Proxies.none());
      }
      assertThat(proxy.asked())
          .anySatisfy(line -> assertThat(line).matches("CONNECT sts\\..*amazonaws.com:443 403"));
    }
  }

  private static CloudException confirmThrough(String proxy, String scheme) {
    try (AwsDirectLink directLink = through(proxy, scheme)) {
      return catchThrowableOfType(
          CloudException.class, () -> directLink.confirm("dxvif-1", "vgw-1"));
    }
  }

  private static AwsDirectLink through(String proxy, String scheme) {
    return through(proxy, scheme, Accounts.PATIENT);
  }

  private static AwsDirectLink through(String proxy, String scheme, CallTimeouts timing) {
    try {
      return AwsDirectLink.of(
          Accounts.at(URI.create(scheme + "://directlink.test/")),
          ProcessEnvironment.at(Path.of("none")),
          timing,
          Proxies.read(Map.of("ALL_PROXY", proxy), Map.of()));
    } catch (Exception bad) {
      throw new AssertionError(bad);
    }
  }

  private static String trace(Throwable thrown) {
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
