package io.directlinkbot.directlink.aws;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.Provider;
import io.directlinkbot.config.Secret;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Accounts to test with. */
public final class Accounts {
  public static final Credentials KEYS =
      new Credentials.Keys("AKIDEXAMPLE", new Secret("SECRETEXAMPLE"));

  /** Time-outs that no test on a busy machine runs into by accident. */
  public static final CallTimeouts PATIENT =
      new CallTimeouts(Duration.ofMinutes(1), Duration.ofMinutes(2), Duration.ofMinutes(1));

  /** Time-outs for what never answers. */
  static final CallTimeouts IMPATIENT =
      new CallTimeouts(Duration.ofMillis(200), Duration.ofMillis(600), Duration.ofMillis(400));

  private Accounts() {}

  public static Account outscale(Credentials credentials) {
    return account(Provider.OUTSCALE, credentials, Optional.empty());
  }

  static Account aws(Credentials credentials) {
    return account(Provider.AWS, credentials, Optional.empty());
  }

  static Account at(URI endpoint) {
    return account(Provider.OUTSCALE, KEYS, Optional.of(endpoint));
  }

  public static AwsDirectLink connect(ScriptedCloud cloud) {
    return AwsDirectLink.of(at(cloud.uri()), Path.of("no-such-home"), PATIENT);
  }

  public static Account account(
      Provider provider, Credentials credentials, Optional<URI> endpoint) {
    return new Account(
        "prod",
        provider,
        "eu-west-2",
        Optional.empty(),
        credentials,
        endpoint,
        endpoint,
        "C0123456789",
        new Approvers(List.of(), List.of()),
        List.of());
  }
}
