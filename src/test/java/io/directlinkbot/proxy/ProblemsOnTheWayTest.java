package io.directlinkbot.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.directlinkbot.problem.HostProblem;
import io.directlinkbot.problem.NetworkProblem;
import io.directlinkbot.problem.ProxyProblem;
import io.directlinkbot.reason.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Which problem of the catalogue something on the way to an API is. */
final class ProblemsOnTheWayTest {
  private static final URI THERE = URI.create("https://there.example/");
  private static final String THROUGH = "the proxy p:1 (HTTPS_PROXY)";

  @Test
  void areThoseOfAProxy() throws Exception {
    assertThat(named(new UnknownHostException("p")))
        .hasMessage(ProxyProblem.UNRESOLVED.with(THROUGH).clause());
    assertThat(named(new ConnectException("no")))
        .hasMessage(ProxyProblem.NO_CONNECTION.with(THROUGH).clause());
    assertThat(named(new IOException("reset")))
        .hasMessage(ProxyProblem.BROKE.with(THROUGH, "there.example").clause());
    assertThat(named(new SocketTimeoutException("late")))
        .hasMessage(ProxyProblem.TOO_SLOW.with(THROUGH, "there.example").clause());
    assertThat(route("p:1").noSocket())
        .hasMessage(ProxyProblem.NO_SOCKET.with(THROUGH, "there.example").clause());
    assertThat(route("p:1").answered(407, new IOException()))
        .hasMessage(ProxyProblem.LOGIN_WANTED.with(THROUGH).clause());
    assertThat(route("u:CANARY@p:1").answered(407, new IOException()))
        .hasMessage(ProxyProblem.LOGIN_REFUSED.with(THROUGH).clause());
    assertThat(route("p:1").answered(503, new IOException()))
        .hasMessage(ProxyProblem.HOST_NOT_REACHED.with(THROUGH, "there.example", 503).clause());
    assertThat(route("p:1").answered(403, new IOException()))
        .hasMessage(ProxyProblem.HOST_REFUSED.with(THROUGH, "there.example", 403).clause());
  }

  @Test
  void areThoseOfTheSettings() {
    assertThat(refusal(() -> route("socks5://p:1")).diagnosis().problem())
        .isEqualTo(ProxyProblem.NOT_HTTP);
    assertThat(refusal(() -> route("http://p:CANARY")).diagnosis().problem())
        .isEqualTo(ProxyProblem.INVALID);
    assertThat(
            refusal(() -> TrustedCertificates.check(Optional.of(Path.of("none")), null))
                .diagnosis()
                .problem())
        .isEqualTo(HostProblem.TRUST_STORE_MISSING);
    assertThat(
            refusal(() -> TrustedCertificates.check(Optional.empty(), nothingTrusted()))
                .diagnosis()
                .problem())
        .isEqualTo(HostProblem.NOTHING_TRUSTED);
  }

  @Test
  void areThoseOfWhatAnswersInstead() {
    assertThat(InterceptedAnswer.words(407, Optional.empty()).map(Reason::english))
        .contains(NetworkProblem.LOGIN_WANTED.with().clause());
    assertThat(
            InterceptedAnswer.words(302, Optional.of("https://login.example/x?y=CANARY"))
                .map(Reason::english))
        .contains(Reason.of("reason.way.page-in-between-leads", "302", "login.example").english());
    assertThat(InterceptedAnswer.words(302, Optional.empty()).map(Reason::english))
        .contains(NetworkProblem.LOGIN_PAGE.with("302").clause());
    assertThat(InterceptedAnswer.page().english())
        .isEqualTo(NetworkProblem.SOMETHING_ELSE.with().clause());
    assertThat(
            NetworkFailureText.of(new UnknownHostException("there: not known"))
                .map(Reason::english))
        .contains(NetworkProblem.HOST_UNKNOWN.with("there").clause());
  }

  @Test
  void areThoseOfCertificates() {
    assertThat(words("unable to find valid certification path to requested target"))
        .isEqualTo(NetworkProblem.UNTRUSTED.with().clause());
    assertThat(words("No subject alternative DNS name matching there found"))
        .isEqualTo(NetworkProblem.CERTIFICATE_OF_ANOTHER.with().clause());
    assertThat(words("Unsupported or unrecognized SSL message"))
        .isEqualTo(NetworkProblem.NO_TLS.with().clause());
    assertThat(words("anything else")).isEqualTo(NetworkProblem.TLS_FAILED.with().clause());
  }

  private static String words(String said) {
    return TrustedCertificates.words(new SSLException(said)).english();
  }

  private static ProxyException named(IOException failure) throws Exception {
    return route("p:1").named(failure);
  }

  private static ProxyRoute route(String proxy) throws Exception {
    return Proxies.read(Map.of("HTTPS_PROXY", proxy), Map.of()).detour(THERE).orElseThrow();
  }

  private static UnusableSettingException refusal(ThrowingCallable call) {
    UnusableSettingException refused = catchThrowableOfType(UnusableSettingException.class, call);
    assertThat(refused.getMessage()).doesNotContain("CANARY");
    return refused;
  }

  private static KeyStore nothingTrusted() throws Exception {
    KeyStore empty = KeyStore.getInstance(KeyStore.getDefaultType());
    empty.load(null, null);
    return empty;
  }
}
