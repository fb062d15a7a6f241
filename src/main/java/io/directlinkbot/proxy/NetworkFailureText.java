package io.directlinkbot.proxy;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Words for a connection that failed, as part of a sentence: what is wrong, and what to do. */
public final class NetworkFailureText {
  private NetworkFailureText() {}

  /** Nothing for a failure that says nothing of a proxy, a certificate or a name. */
  public static Optional<String> of(@Nullable IOException failure) {
    return switch (failure) {
      case ProxyException named -> Optional.ofNullable(named.getMessage());
      case SSLException insecure -> Optional.of(TrustedCertificates.words(insecure));
      case UnknownHostException unknown ->
          Optional.of(
              "the host %s has no address: check its name, or set HTTPS_PROXY where only a proxy"
                      .formatted(host(unknown))
                  + " leads out");
      // OkHttp, of an answer that came without a proxy
      case ProtocolException odd when String.valueOf(odd.getMessage()).contains("(407)") ->
          InterceptedAnswer.words(407, Optional.empty());
      case null, default -> Optional.empty();
    };
  }

  /** OkHttp adds what the name service said. */
  private static String host(UnknownHostException unknown) {
    return String.valueOf(unknown.getMessage()).split(":", 2)[0];
  }
}
