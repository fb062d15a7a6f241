package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.CloudException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSupplier;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/** The credentials and the config file of the AWS tools, read again when they change. */
final class AwsFiles {
  private AwsFiles() {}

  /**
   * @throws Failure when there is neither
   */
  static ProfileFileSupplier in(Path home) {
    Path credentials =
        place(ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE, home, "credentials");
    Path config = place(ProfileFileSystemSetting.AWS_CONFIG_FILE, home, "config");
    ProfileFileSupplier[] found =
        Stream.of(
                supplier(credentials, ProfileFile.Type.CREDENTIALS),
                supplier(config, ProfileFile.Type.CONFIGURATION))
            .flatMap(Optional::stream)
            .toArray(ProfileFileSupplier[]::new);
    if (found.length == 0) {
      throw new Failure(
          Kind.CREDENTIALS,
          "There is no file %s and no %s: profile needs one.".formatted(credentials, config));
    }
    return ProfileFileSupplier.aggregate(found);
  }

  private static Path place(ProfileFileSystemSetting setting, Path home, String name) {
    return setting
        .getNonDefaultStringValue()
        .map(Path::of)
        .orElseGet(() -> home.resolve(".aws").resolve(name));
  }

  private static Optional<ProfileFileSupplier> supplier(Path file, ProfileFile.Type type) {
    return Files.exists(file)
        ? Optional.of(ProfileFileSupplier.reloadWhenModified(file, type))
        : Optional.empty();
  }
}
