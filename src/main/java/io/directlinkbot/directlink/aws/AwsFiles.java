package io.directlinkbot.directlink.aws;

import io.directlinkbot.directlink.CloudException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * The credentials and the config file of the AWS tools, read anew each time, so that a rotated key
 * counts at once.
 *
 * @param credentials where the first is, if it is
 * @param config where the second is, if it is
 */
record AwsFiles(Path credentials, Path config) implements Supplier<ProfileFile> {

  /** The files that the AWS tools' own settings name, else those in a home folder. */
  static AwsFiles in(Path home) {
    return new AwsFiles(
        place(ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE, home, "credentials"),
        place(ProfileFileSystemSetting.AWS_CONFIG_FILE, home, "config"));
  }

  /**
   * Reads them as one.
   *
   * @throws Failure when there is neither, or one can't be read
   */
  @Override
  public ProfileFile get() {
    if (!Files.exists(credentials) && !Files.exists(config)) {
      throw broken("There is no file %s and no %s: profile needs one.");
    }
    ProfileFile.Aggregator both = ProfileFile.aggregator();
    try {
      add(both, credentials, ProfileFile.Type.CREDENTIALS);
      add(both, config, ProfileFile.Type.CONFIGURATION);
    } catch (RuntimeException e) {
      throw unreadable();
    }
    return both.build();
  }

  /** One of them is there and can't be read. */
  Failure unreadable() {
    return broken("%s or %s can't be read: check its form and its owner.");
  }

  private static void add(ProfileFile.Aggregator both, Path file, ProfileFile.Type type) {
    if (Files.exists(file)) {
      both.addFile(ProfileFile.builder().content(file).type(type).build());
    }
  }

  private Failure broken(String sentence) {
    return new Failure(Kind.CREDENTIALS, sentence.formatted(credentials, config));
  }

  private static Path place(ProfileFileSystemSetting setting, Path home, String name) {
    return setting
        .getNonDefaultStringValue()
        .map(Path::of)
        .orElseGet(() -> home.resolve(".aws").resolve(name));
  }
}
