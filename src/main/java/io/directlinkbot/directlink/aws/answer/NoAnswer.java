package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.proxy.ProxyException;
import io.directlinkbot.proxy.ProxyRoute;
import io.directlinkbot.proxy.TrustedCertificates;
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
    String what = unsent ? "%s was not sent: %s." : "%s got no usable answer: %s.";
    return new CloudException(
        known, what.formatted(action.permission(), reason(known, network)), network);
  }

  private String reason(Kind kind, @Nullable IOException network) {
    String check = "check " + action.endpointKey() + " and the network";
    if (thrown instanceof AbortedException) {
      return "the call was interrupted";
    }
    if (thrown instanceof ApiCallTimeoutException
        || thrown instanceof ApiCallAttemptTimeoutException
        || network instanceof SocketTimeoutException) {
      return detour
          .map(through -> String.valueOf(through.tooSlow(new IOException("given up")).getMessage()))
          .orElse("it took too long; " + check);
    }
    boolean ownFault =
        network == null && (kind == Kind.UNSENT || !(thrown instanceof SdkException));
    if (ownFault) {
      return "the bot itself failed (%s); see its log".formatted(thrown.getClass().getSimpleName());
    }
    return switch (network) {
      case ProxyException named -> String.valueOf(named.getMessage());
      case UnknownHostException unknown ->
          "the host %s can't be resolved; %s, or set HTTPS_PROXY if only a proxy leads out"
              .formatted(unknown.getMessage(), check);
      case ConnectException refused -> "the endpoint accepts no connection; " + check;
      case SSLException insecure -> TrustedCertificates.words(insecure);
      case null ->
          "the answer is not from the API; check "
              + action.endpointKey()
              + " and anything in between, such as a proxy or a login page";
      default -> "the connection broke; " + check;
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
