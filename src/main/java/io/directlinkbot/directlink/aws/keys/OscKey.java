package io.directlinkbot.directlink.aws.keys;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/**
 * The key of a profile of OSC CLI's file, read anew for every call. What else the profile has that
 * changes how OSC CLI calls, and not how the bot does, is logged by name: once, and again when it
 * changed. Thread-safe.
 */
final class OscKey implements AwsCredentialsProvider {
  private static final Logger log = LoggerFactory.getLogger(OscKey.class);

  private final OscFile file;
  private final String profile;
  private final String region;
  private final AtomicReference<List<String>> said = new AtomicReference<>(List.of());

  /**
   * @param region of the account, which counts instead of the profile's
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
              ? " An API access rule that asks for the client certificate will refuse its calls."
              : "");
    }
  }
}
