package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.problem.CloudProblem;
import io.directlinkbot.problem.Diagnosis;
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
    return new CloudException(known, diagnosis(known, network), network);
  }

  private Diagnosis diagnosis(Kind kind, @Nullable IOException network) {
    String call = action.permission();
    String outcome = kind == Kind.UNSENT ? "was not sent" : "got no usable answer";
    String endpoint = action.endpointKey();
    if (thrown instanceof AbortedException) {
      return CloudProblem.INTERRUPTED.with(call, outcome);
    }
    if (thrown instanceof ApiCallTimeoutException
        || thrown instanceof ApiCallAttemptTimeoutException
        || network instanceof SocketTimeoutException) {
      return detour
          .map(through -> blocked(outcome, through.tooSlow(new IOException("given up"))))
          .orElseGet(() -> CloudProblem.TIMEOUT.with(call, outcome, endpoint));
    }
    boolean ownFault =
        network == null && (kind == Kind.UNSENT || !(thrown instanceof SdkException));
    if (ownFault) {
      return CloudProblem.OWN_FAULT.with(call, outcome, thrown.getClass().getSimpleName());
    }
    return switch (network) {
      case ProxyException named -> blocked(outcome, named);
      case UnknownHostException unknown ->
          CloudProblem.HOST_UNKNOWN.with(
              call, outcome, String.valueOf(unknown.getMessage()), endpoint);
      case ConnectException _ -> CloudProblem.NO_CONNECTION.with(call, outcome, endpoint);
      case SSLException insecure -> wayBlocked(outcome, TrustedCertificates.words(insecure));
      case null -> CloudProblem.NOT_THE_API.with(call, outcome, endpoint);
      default -> CloudProblem.CONNECTION_BROKE.with(call, outcome, endpoint);
    };
  }

  private Diagnosis blocked(String outcome, ProxyException failure) {
    return wayBlocked(outcome, String.valueOf(failure.getMessage()));
  }

  /**
   * @param reason what is wrong on the way, with its fix
   */
  private Diagnosis wayBlocked(String outcome, String reason) {
    return CloudProblem.WAY_BLOCKED.inWords(
        "%s %s: %s.".formatted(action.permission(), outcome, reason));
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
