package io.directlinkbot.directlink.aws;

import io.directlinkbot.config.Credentials;
import java.net.URI;
import java.util.Optional;

/**
 * All that a client of the SDK depends on. Accounts with equal settings share a client, as the key
 * comes with each request.
 *
 * @param endpoint empty where the SDK finds it by itself
 * @param tools which further settings it takes from the files of the AWS tools
 */
record ClientSettings(String region, Optional<URI> endpoint, Tools tools) {

  /** Settings in the files of the AWS tools. */
  sealed interface Tools {

    /** The settings of this profile, which has to exist. */
    record Profile(String name) implements Tools {}

    /** The settings of the profile that the AWS tools use by default, if there is one. */
    record DefaultProfile() implements Tools {}

    /** None: the key needs no file of the AWS tools, so a broken one must not matter. */
    record NoFile() implements Tools {}

    /** Returns the settings that come with these credentials. */
    static Tools of(Credentials credentials) {
      return switch (credentials) {
        case Credentials.AwsProfile(String name) -> new Profile(name);
        case Credentials.DefaultChain _ -> new DefaultProfile();
        case Credentials.Keys _, Credentials.OscProfile _ -> new NoFile();
      };
    }
  }
}
