package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.CloudException.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * Maps an error answer to its kind by its code or, for an unknown code, by its HTTP status. The
 * codes are those of the AWS common errors, of EC2 and of OUTSCALE's documentation. Only a few are
 * documented for the DirectLink API, so both spellings, with and without {@code Exception}, are
 * accepted.
 */
public final class ErrorCodeTable {
  private static final Set<String> CREDENTIALS =
      Set.of(
          "AuthFailure",
          "ExpiredToken",
          "IncompleteSignature",
          "InvalidAccessKeyId",
          "InvalidClientTokenId",
          "InvalidSignature",
          "InvalidToken",
          "MissingAuthenticationToken",
          "NotAuthenticated",
          "OptInRequired",
          "RequestExpired",
          "RequestInTheFuture",
          "RequestTimeTooSkewed",
          "SignatureDoesNotMatch",
          "UnrecognizedClient");

  private static final Set<String> FORBIDDEN =
      Set.of("AccessDenied", "NotAuthorized", "UnauthorizedOperation");

  private static final Set<String> THROTTLED =
      Set.of(
          "BandwidthLimitExceeded",
          "EC2Throttled",
          "RequestLimitExceeded",
          "RequestThrottled",
          "SlowDown",
          "Throttled",
          "Throttling",
          "TooManyRequests");

  // documented with status 400, although the failure is the cloud's own
  private static final Set<String> FAILED =
      Set.of(
          "DirectConnectServer",
          "InternalError",
          "InternalFailure",
          "InternalServer",
          "RequestTimeout",
          "ServiceUnavailable",
          "Unavailable");

  private ErrorCodeTable() {}

  public static Kind of(int status, Optional<String> code) {
    String word = code.map(ErrorCodeTable::word).orElse("");
    if (status == 401 || CREDENTIALS.contains(word)) {
      return Kind.CREDENTIALS;
    }
    if (status == 429 || THROTTLED.contains(word)) {
      return Kind.THROTTLED;
    }
    if (FAILED.contains(word)) {
      return Kind.UNCERTAIN;
    }
    if (status == 403 || FORBIDDEN.contains(word)) {
      return Kind.FORBIDDEN;
    }
    return status >= 400 && status < 500 && status != 408 ? Kind.REFUSED : Kind.UNCERTAIN;
  }

  private static String word(String code) {
    String sender = code.startsWith("Client.") ? code.substring("Client.".length()) : code;
    return sender.endsWith("Exception")
        ? sender.substring(0, sender.length() - "Exception".length())
        : sender;
  }
}
