package io.directlinkbot.directlink.aws.keys;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.answer.CallFailure;
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
 * @param ssoCache the folder in which {@code aws sso login} leaves its sessions
 * @param region of the account: what counts as the region of every profile
 */
public record AwsProfileFiles(Path credentials, Path config, Path ssoCache, String region)
    implements Supplier<ProfileFile> {

  /** The files that the AWS tools' own settings name, else those in the home folder. */
  public static AwsProfileFiles in(ProcessEnvironment surroundings, String region) {
    return new AwsProfileFiles(
        place(ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE, surroundings, "credentials"),
        place(ProfileFileSystemSetting.AWS_CONFIG_FILE, surroundings, "config"),
        surroundings.home().resolve(".aws/sso/cache"),
        region);
  }

  /**
   * Reads them as one.
   *
   * @throws CallFailure when there is neither, or one can't be read
   */
  @Override
  public ProfileFile get() {
    if (!Files.exists(credentials) && !Files.exists(config)) {
      throw new CallFailure(
          Kind.CREDENTIALS,
          "There is no file %s and no %s: profile needs one.".formatted(credentials, config));
    }
    return orNone();
  }

  /** Likewise, for whoever can do without them. */
  public ProfileFile orNone() {
    ProfileFile.Aggregator both = ProfileFile.aggregator();
    add(both, credentials, ProfileFile.Type.CREDENTIALS);
    add(both, config, ProfileFile.Type.CONFIGURATION);
    return both.build();
  }

  private void add(ProfileFile.Aggregator both, Path file, ProfileFile.Type type) {
    if (Files.exists(file)) {
      both.addFile(new AwsFileTranslation(file, type, region).read());
    }
  }

  private static Path place(
      ProfileFileSystemSetting setting, ProcessEnvironment surroundings, String name) {
    return surroundings
        .setting(setting)
        .map(surroundings::path)
        .orElseGet(() -> surroundings.home().resolve(".aws").resolve(name));
  }
}
