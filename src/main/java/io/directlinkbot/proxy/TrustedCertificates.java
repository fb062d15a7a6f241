package io.directlinkbot.proxy;

import io.directlinkbot.problem.HostProblem;
import io.directlinkbot.reason.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** Checks the trust store, and words the failures of TLS. */
public final class TrustedCertificates {
  private static final String STORE = "javax.net.ssl.trustStore";

  private TrustedCertificates() {}

  /**
   * Checks that at least one certificate authority is trusted. Java reports a missing or locked
   * trust store late, and names neither the file nor the password.
   *
   * @throws UnusableSettingException when none is
   */
  public static void check() throws UnusableSettingException {
    check(
        Optional.ofNullable(System.getProperty(STORE))
            .filter(file -> !file.equals("NONE"))
            .map(Path::of),
        null);
  }

  /**
   * @param file the trust store that is set, if one is
   * @param trusted what counts as trusted; null for what Java takes by itself
   */
  static void check(Optional<Path> file, @Nullable KeyStore trusted)
      throws UnusableSettingException {
    if (file.isPresent() && !Files.isReadable(file.get())) {
      throw new UnusableSettingException(HostProblem.TRUST_STORE_MISSING.with(file.get()));
    }
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      boolean any =
          Stream.of(factory.getTrustManagers())
              .anyMatch(
                  it -> it instanceof X509TrustManager x && x.getAcceptedIssuers().length > 0);
      if (any) {
        return;
      }
    } catch (GeneralSecurityException | RuntimeException unusable) {
      // reported below
    }
    throw new UnusableSettingException(HostProblem.NOTHING_TRUSTED.with());
  }

  /** Returns why TLS failed and what to do, as part of a sentence. */
  public static Reason words(SSLException failure) {
    String text = text(failure);
    if (text.contains("unable to find valid certification path")
        || text.contains("PKIX path")
        || text.contains("trustAnchors")) {
      return Reason.of("reason.way.authority");
    }
    if (text.contains("not verified")
        || text.contains("No name matching")
        || text.contains("No subject alternative")) {
      return Reason.of("reason.way.other-host");
    }
    return text.contains("Unsupported or unrecognized SSL message")
        ? Reason.of("reason.way.no-tls")
        : Reason.of("reason.way.tls-failed");
  }

  private static String text(Throwable failure) {
    StringBuilder all = new StringBuilder();
    for (Throwable each = failure; each != null; each = each.getCause()) {
      all.append(each.getMessage()).append('\n');
    }
    return all.toString();
  }
}
