package io.directlinkbot.proxy;

import io.directlinkbot.reason.Reason;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** Words the failure of a connection, as part of a sentence: what is wrong and what to do. */
public final class NetworkFailureText {
  private NetworkFailureText() {}

  /**
   * Returns the text for a failure of a proxy, a certificate or a host name; empty for any other.
   */
  public static Optional<Reason> of(@Nullable IOException failure) {
    return switch (failure) {
      case ProxyException named -> Optional.of(named.reason());
      case SSLException insecure -> Optional.of(TrustedCertificates.words(insecure));
      case UnknownHostException unknown ->
          Optional.of(Reason.of("reason.way.unknown-host", host(unknown)));
      // OkHttp's failure for a 407 where no proxy is set
      case ProtocolException odd when String.valueOf(odd.getMessage()).contains("(407)") ->
          InterceptedAnswer.words(407, Optional.empty());
      case null, default -> Optional.empty();
    };
  }

  /** Returns the host alone: OkHttp appends the error of the name service. */
  private static String host(UnknownHostException unknown) {
    return String.valueOf(unknown.getMessage()).split(":", 2)[0];
  }
}
