package io.directlinkbot.directlink.aws;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.Provider;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSupplier;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;
import software.amazon.awssdk.regions.Region;

/**
 * Where an account's APIs are: as configured, else as the profile says that the key comes from,
 * else the provider's own.
 *
 * @param account whose
 * @param home where the files with profiles are
 */
record Endpoints(Account account, Path home) {

  /**
   * @return nothing where the SDK finds the endpoint itself
   * @throws Failure when the profile can't be read
   */
  Optional<URI> of(Api api) {
    Optional<URI> configured =
        switch (api) {
          case DIRECT_LINK -> account.directlinkEndpoint();
          case GATEWAYS -> account.gatewayEndpoint();
        };
    return configured.or(() -> ofProfile(api)).or(() -> ofProvider(api));
  }

  private Optional<URI> ofProfile(Api api) {
    return switch (account.credentials()) {
      case Credentials.OscProfile profile ->
          OscFile.in(home).profile(profile.name()).endpoint(api.outscaleName(), account.region());
      case Credentials.AwsProfile profile -> ofAwsTools(api, AwsFiles.in(home), profile.name());
      case Credentials.DefaultChain _ ->
          ofAwsTools(
              api,
              ProfileFileSupplier.defaultSupplier(),
              ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow());
      case Credentials.Keys _ -> Optional.empty();
    };
  }

  private Optional<URI> ofAwsTools(Api api, Supplier<ProfileFile> files, String profile) {
    return api.setForAwsTools(Region.of(account.region()), files, profile);
  }

  private Optional<URI> ofProvider(Api api) {
    return account.provider() == Provider.OUTSCALE
        ? Optional.of(
            URI.create(
                "https://%s.%s.outscale.com".formatted(api.outscaleName(), account.region())))
        : Optional.empty();
  }
}
