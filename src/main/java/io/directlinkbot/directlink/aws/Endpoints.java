package io.directlinkbot.directlink.aws;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.Provider;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.directlink.aws.keys.AwsProfileFiles;
import io.directlinkbot.directlink.aws.keys.DefaultKeyChain;
import io.directlinkbot.directlink.aws.keys.OscFile;
import io.directlinkbot.directlink.aws.keys.ProcessEnvironment;
import java.net.URI;
import java.util.Optional;

/**
 * Finds the endpoints of an account's APIs: the configured one, else the one of the profile that
 * the key comes from, else the provider's own.
 *
 * @param account the account
 * @param surroundings where the files with profiles are
 */
record Endpoints(Account account, ProcessEnvironment surroundings) {

  /**
   * @return the endpoint; empty where the SDK finds it by itself
   * @throws CallFailure when the profile can't be read
   */
  Optional<URI> of(CloudApi api) {
    Optional<URI> configured =
        switch (api) {
          case DIRECT_LINK -> account.directlinkEndpoint();
          case GATEWAYS -> account.gatewayEndpoint();
        };
    return configured.or(() -> ofProfile(api)).or(() -> ofProvider(api));
  }

  private Optional<URI> ofProfile(CloudApi api) {
    AwsProfileFiles files = AwsProfileFiles.in(surroundings, account.region());
    return switch (account.credentials()) {
      case Credentials.OscProfile(String name) ->
          OscFile.in(surroundings).profile(name).endpoint(api.outscaleName(), account.region());
      case Credentials.AwsProfile(String name) ->
          api.setForAwsTools(surroundings, files.get(), name);
      case Credentials.DefaultChain _ ->
          api.setForAwsTools(
              surroundings, files.orNone(), DefaultKeyChain.profileName(surroundings));
      // an endpoint in the environment counts for AWS, as it does for the SDK
      case Credentials.Keys _ ->
          account.provider() == Provider.AWS
              ? api.setForAwsTools(surroundings, DefaultKeyChain.NO_FILE, "")
              : Optional.empty();
    };
  }

  /** Returns the provider's own endpoint; empty where the SDK knows it. */
  Optional<URI> ofProvider(CloudApi api) {
    return account.provider() == Provider.OUTSCALE
        ? Optional.of(
            URI.create(
                "https://%s.%s.outscale.com".formatted(api.outscaleName(), account.region())))
        : api.ownOfAws(surroundings, account.region());
  }
}
