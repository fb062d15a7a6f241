package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.proxy.ProxyException;
import io.directlinkbot.proxy.ProxyRoute;
import io.directlinkbot.proxy.TrustedCertificates;
import io.directlinkbot.reason.Reason;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Optional;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Words the failure of a call that ended without a usable answer.
 *
 * @param detour the proxy that the call went through, if any
 */
record NoAnswer(CloudAction action, Throwable thrown, Optional<ProxyRoute> detour) {

  /**
   * @param kind whether the request may have been sent
   */
  CloudException exception(Kind kind) {
    @Nullable IOException network = network(thrown);
    boolean unsent =
        kind == Kind.UNSENT || (network instanceof ProxyException known && known.isUnsent());
    Kind known = unsent ? Kind.UNSENT : Kind.UNCERTAIN;
    Reason why = reason(known, network);
    return new CloudException(
        known,
        unsent
            ? Reason.of("reason.cloud.not-sent", action.permission(), why)
            : Reason.of("reason.cloud.no-usable-answer", action.permission(), why),
        network);
  }

  private Reason reason(Kind kind, @Nullable IOException network) {
    String endpoint = action.endpointKey();
    if (thrown instanceof AbortedException) {
      return Reason.of("reason.cloud.interrupted");
    }
    if (thrown instanceof ApiCallTimeoutException
        || thrown instanceof ApiCallAttemptTimeoutException
        || network instanceof SocketTimeoutException) {
      return detour
          .map(through -> through.tooSlow(new IOException("given up")).reason())
          .orElseGet(() -> Reason.of("reason.cloud.too-slow", endpoint));
    }
    boolean ownFault =
        network == null && (kind == Kind.UNSENT || !(thrown instanceof SdkException));
    if (ownFault) {
      return Reason.of("reason.cloud.own-fault", thrown.getClass().getSimpleName());
    }
    return switch (network) {
      case ProxyException named -> named.reason();
      case UnknownHostException unknown ->
          Reason.of("reason.cloud.unknown-host", String.valueOf(unknown.getMessage()), endpoint);
      case ConnectException refused -> Reason.of("reason.cloud.no-connection", endpoint);
      case SSLException insecure -> TrustedCertificates.words(insecure);
      case null -> Reason.of("reason.cloud.not-the-api", endpoint);
      default -> Reason.of("reason.cloud.broke", endpoint);
    };
  }

  /**
   * Returns the network's exception, which does not quote content. A parser's exception is an
   * IOException too and quotes what it could not read, so only those of the JDK count.
   */
  private static @Nullable IOException network(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      String from = cause.getClass().getPackageName();
      if (cause instanceof IOException found
          && (found instanceof ProxyException || from.startsWith("java"))) {
        return found;
      }
    }
    return null;
  }
}
