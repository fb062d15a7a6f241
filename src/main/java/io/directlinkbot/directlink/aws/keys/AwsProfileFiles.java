package io.directlinkbot.directlink.aws.keys;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.reason.Reason;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/**
 * The credentials file and the config file of the AWS tools. They are read again each time, so that
 * a rotated key takes effect immediately.
 *
 * @param credentials path of the credentials file, which may not exist
 * @param config path of the config file, which may not exist
 * @param ssoCache the folder in which {@code aws sso login} keeps its sessions
 * @param region the account's, used as the region of every profile
 */
public record AwsProfileFiles(Path credentials, Path config, Path ssoCache, String region)
    implements Supplier<ProfileFile> {

  /** Returns the files that the AWS tools' own settings name, else those in the home folder. */
  public static AwsProfileFiles in(ProcessEnvironment surroundings, String region) {
    return new AwsProfileFiles(
        place(ProfileFileSystemSetting.AWS_SHARED_CREDENTIALS_FILE, surroundings, "credentials"),
        place(ProfileFileSystemSetting.AWS_CONFIG_FILE, surroundings, "config"),
        surroundings.home().resolve(".aws/sso/cache"),
        region);
  }

  /**
   * Reads both files as one.
   *
   * @throws CallFailure when neither exists, or one can't be read
   */
  @Override
  public ProfileFile get() {
    if (!Files.exists(credentials) && !Files.exists(config)) {
      throw new CallFailure(
          Kind.CREDENTIALS,
          Reason.of(
              "reason.cloud.no-key",
              "There is no file %s and no %s: profile needs one.".formatted(credentials, config)));
    }
    return orNone();
  }

  /** Reads both files as one, without profiles when neither exists. */
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
