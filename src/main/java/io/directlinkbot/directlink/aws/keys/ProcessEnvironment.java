package io.directlinkbot.directlink.aws.keys;

import io.directlinkbot.directlink.aws.answer.OptionalText;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * The environment that a process was started in: where its user's files are, and which others it
 * was told to use. A variable that is set to nothing counts as not set, as it does for the AWS CLI.
 *
 * @param home the folder that {@code .aws} and {@code .osc} are in
 * @param variables of the environment
 */
public record ProcessEnvironment(Path home, Map<String, String> variables) {

  /** Those of this process. */
  public static ProcessEnvironment ofProcess() {
    return of(System.getenv(), System.getProperty("user.home"));
  }

  /**
   * {@code HOME} counts first, as for the AWS CLI and OSC CLI: in a container, or under a service
   * manager, the password file often names another folder or none.
   *
   * @param userHome the home folder by the password file
   */
  public static ProcessEnvironment of(Map<String, String> variables, String userHome) {
    String home = OptionalText.of(variables.get("HOME")).orElse(userHome);
    return new ProcessEnvironment(Path.of(home), variables);
  }

  /** A home folder and no variables at all. */
  public static ProcessEnvironment at(Path home) {
    return new ProcessEnvironment(home, Map.of());
  }

  public Optional<String> variable(String name) {
    return OptionalText.of(variables.get(name)).map(String::strip);
  }

  /** What a setting of the AWS SDK is set to: by system property first, then by variable. */
  Optional<String> setting(SystemSetting setting) {
    return OptionalText.of(System.getProperty(setting.property()))
        .or(() -> variable(setting.environmentVariable()));
  }

  /** A path as a person wrote it: {@code ~/} is the home folder, which no shell has resolved. */
  Path path(String written) {
    if (written.equals("~")) {
      return home;
    }
    return written.startsWith("~/") ? home.resolve(written.substring(2)) : Path.of(written);
  }
}
