package io.directlinkbot.sandbox.cloud.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.sandbox.cloud.CloudAccount;
import io.directlinkbot.sandbox.cloud.protocol.Request;
import io.directlinkbot.sandbox.cloud.protocol.Unauthenticated;
import io.directlinkbot.sandbox.cloud.protocol.Unauthenticated.Kind;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the account that signed a request. Thread-safe. */
public final class SignatureVerifier {
  /** AWS CLI and SDKs, OSC CLI and curl name the two services differently. */
  private static final Set<String> SERVICES = Set.of("directlink", "directconnect", "ec2", "fcu");

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssX", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final Duration TOLERANCE = Duration.ofMinutes(15);

  private final Function<String, Optional<CloudAccount>> accounts;
  private final InstantSource wallClock;

  /**
   * Verifies the signatures of the accounts given.
   *
   * @param accounts finds the account of an access key
   * @param wallClock the callers' time, which need not be the cloud's
   */
  public SignatureVerifier(
      Function<String, Optional<CloudAccount>> accounts, InstantSource wallClock) {
    this.accounts = accounts;
    this.wallClock = wallClock;
  }

  /** Returns the account whose key signed the request, including the whole body. */
  public CloudAccount verify(Request request) throws Unauthenticated {
    Authorization authorization =
        Authorization.parse(
            request
                .header("authorization")
                .orElseThrow(() -> refuse(Kind.MISSING, "The request is not signed.")));
    String date = request.header("x-amz-date").orElse("");
    requireCover(authorization, date);
    CloudAccount account =
        accounts
            .apply(authorization.accessKey())
            .orElseThrow(() -> refuse(Kind.UNKNOWN_KEY, "No account has this access key."));
    requireScope(authorization, account);
    String expected = Signature.of(request, authorization, date, account.secretKey());
    if (!MessageDigest.isEqual(
        expected.getBytes(UTF_8), authorization.signature().getBytes(UTF_8))) {
      throw refuse(
          Kind.MISMATCH,
          "The signature does not match the request. Check the secret key of access key "
              + authorization.accessKey()
              + ".");
    }
    requireFresh(date);
    return account;
  }

  private static void requireCover(Authorization authorization, String date)
      throws Unauthenticated {
    if (!authorization.signedHeaders().containsAll(Set.of("host", "x-amz-date"))) {
      throw refuse(Kind.INCOMPLETE, "The signature has to cover host and x-amz-date.");
    }
    if (!date.startsWith(authorization.day() + "T")) {
      throw refuse(Kind.INCOMPLETE, "The day of the credential is not the day of x-amz-date.");
    }
  }

  private static void requireScope(Authorization authorization, CloudAccount account)
      throws Unauthenticated {
    if (!SERVICES.contains(authorization.service())) {
      throw refuse(
          Kind.MISMATCH,
          "The credential is scoped to service '%s', not to one of %s."
              .formatted(authorization.service(), SERVICES.stream().sorted().toList()));
    }
    if (!authorization.region().equals(account.region())) {
      throw refuse(
          Kind.MISMATCH,
          "The credential is scoped to region '%s', the account is in %s."
              .formatted(authorization.region(), account.region()));
    }
  }

  private void requireFresh(String date) throws Unauthenticated {
    Instant now = wallClock.instant();
    if (Duration.between(parse(date), now).abs().compareTo(TOLERANCE) > 0) {
      throw refuse(
          Kind.EXPIRED,
          "Signature expired: it is dated %s, more than %s minutes from %s. Check the clock."
              .formatted(date, TOLERANCE.toMinutes(), DATE.format(now)));
    }
  }

  private static Instant parse(String date) throws Unauthenticated {
    try {
      return DATE.parse(date, Instant::from);
    } catch (DateTimeParseException malformed) {
      throw refuse(Kind.INCOMPLETE, "x-amz-date is not of the form yyyyMMddTHHmmssZ.");
    }
  }

  private static Unauthenticated refuse(Kind kind, String message) {
    return new Unauthenticated(kind, message);
  }
}
