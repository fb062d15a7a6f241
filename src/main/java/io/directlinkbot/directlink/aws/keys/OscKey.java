package io.directlinkbot.directlink.aws.keys;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * The key of an OSC CLI profile, read again for every call. Settings of the profile that OSC CLI
 * uses and the bot does not are logged by name: once, and again when they change. Thread-safe.
 */
final class OscKey implements AwsCredentialsProvider {
  private static final Logger log = LoggerFactory.getLogger(OscKey.class);

  private final OscFile file;
  private final String profile;
  private final String region;
  private final AtomicReference<List<String>> said = new AtomicReference<>(List.of());

  /**
   * @param region the account's, which is used instead of the profile's
   */
  OscKey(OscFile file, String profile, String region) {
    this.file = file;
    this.profile = profile;
    this.region = region;
  }

  @Override
  public AwsCredentials resolveCredentials() {
    OscProfile found = file.profile(profile);
    warn(found);
    return found.credentials();
  }

  private void warn(OscProfile found) {
    List<String> unused = found.unused(region);
    if (!unused.equals(said.getAndSet(unused)) && !unused.isEmpty()) {
      log.warn(
          "{}{}",
          found.sentence("has keys that the bot does not use: " + String.join(", ", unused)),
          OscProfile.hasCertificate(unused)
              ? " An API access rule that requires the client certificate will refuse its calls."
              : "");
    }
  }
}
