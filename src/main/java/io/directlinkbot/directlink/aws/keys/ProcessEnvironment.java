package io.directlinkbot.directlink.aws.keys;

import io.directlinkbot.directlink.aws.answer.OptionalText;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.utils.SystemSetting;

/**
 * The environment of a process: the user's home folder and the variables. An empty variable counts
 * as unset, as it does for the AWS CLI.
 *
 * @param home the folder that {@code .aws} and {@code .osc} are in
 * @param variables the environment variables
 */
public record ProcessEnvironment(Path home, Map<String, String> variables) {

  /** Returns the environment of this process. */
  public static ProcessEnvironment ofProcess() {
    return of(System.getenv(), System.getProperty("user.home"));
  }

  /**
   * Prefers {@code HOME}, as the AWS CLI and OSC CLI do: in a container, or under a service
   * manager, the password file often names another folder or none.
   *
   * @param userHome the home folder according to the password file
   */
  public static ProcessEnvironment of(Map<String, String> variables, String userHome) {
    String home = OptionalText.of(variables.get("HOME")).orElse(userHome);
    return new ProcessEnvironment(Path.of(home), variables);
  }

  /** Returns an environment with a home folder and no variables. */
  public static ProcessEnvironment at(Path home) {
    return new ProcessEnvironment(home, Map.of());
  }

  public Optional<String> variable(String name) {
    return OptionalText.of(variables.get(name)).map(String::strip);
  }

  /** Returns the value of an AWS SDK setting: its system property, else its variable. */
  Optional<String> setting(SystemSetting setting) {
    return OptionalText.of(System.getProperty(setting.property()))
        .or(() -> variable(setting.environmentVariable()));
  }

  /**
   * Resolves a path as a person wrote it: {@code ~/} is the home folder, which no shell has
   * expanded.
   */
  Path path(String written) {
    if (written.equals("~")) {
      return home;
    }
    return written.startsWith("~/") ? home.resolve(written.substring(2)) : Path.of(written);
  }
}
