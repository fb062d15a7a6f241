package io.directlinkbot.directlink.aws.keys;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.directlinkbot.config.NearestWord;
import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.reason.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * OSC CLI's file of profiles. It is read again for every call, so that a rotated key takes effect
 * immediately; the file is small and polls are rare. No message quotes its content.
 */
public record OscFile(List<Path> places) {
  private static final ObjectMapper json = new ObjectMapper();

  /**
   * Returns the file that {@code OSC_CONFIG_FILE} names, else OSC CLI's usual ones, of which it
   * reads the first that exists.
   */
  public static OscFile in(ProcessEnvironment surroundings) {
    return new OscFile(
        surroundings
            .variable("OSC_CONFIG_FILE")
            .map(surroundings::path)
            .map(List::of)
            .orElseGet(
                () ->
                    Stream.of(".osc", ".osc_sdk")
                        .map(surroundings.home()::resolve)
                        .map(it -> it.resolve("config.json"))
                        .toList()));
  }

  /**
   * Reads the profile of this name.
   *
   * @throws CallFailure when the file or the profile is missing, or the file can't be read
   */
  public OscProfile profile(String name) {
    Path file =
        places.stream()
            .filter(Files::exists)
            .findFirst()
            .orElseThrow(
                () ->
                    broken(
                        "OSC profile \"%s\": there is no file %s; osc_profile needs it."
                            .formatted(
                                name,
                                places.stream()
                                    .map(Path::toString)
                                    .collect(Collectors.joining(" and no ")))));
    JsonNode profiles = read(file, name);
    JsonNode profile = profiles.path(name);
    if (profiles.has(name) && !profile.isObject()) {
      throw broken(
          "OSC profile \"%s\" in %s is not a JSON object with keys.".formatted(name, file));
    }
    if (!profile.isObject()) {
      String known =
          String.join(", ", profiles.properties().stream().map(it -> it.getKey()).toList());
      throw broken(
          "OSC profile \"%s\" is not in %s: %s."
                  .formatted(
                      name,
                      file,
                      known.isEmpty() ? "it has no profiles" : "its profiles are " + known)
              + NearestWord.to(name, profiles.properties().stream().map(it -> it.getKey()).toList())
                  .map(" Did you mean %s?"::formatted)
                  .orElse(""));
    }
    return new OscProfile(name, file, profile);
  }

  private static JsonNode read(Path file, String name) {
    try {
      JsonNode content = json.readTree(Files.readAllBytes(file));
      if (content.isObject()) {
        return content;
      }
      throw broken(
          "OSC profile \"%s\": %s is not a JSON object of profiles.".formatted(name, file));
    } catch (JsonProcessingException e) {
      JsonLocation at = e.getLocation();
      throw broken(
          "OSC profile \"%s\": %s is not valid JSON at line %s, column %s."
              .formatted(name, file, at.getLineNr(), at.getColumnNr()));
    } catch (IOException e) {
      String what =
          Files.isDirectory(file)
              ? "is a folder, not a file"
              : "can't be read by the user that the bot runs as";
      throw broken("OSC profile \"%s\": %s %s.".formatted(name, file, what));
    }
  }

  static CallFailure broken(String sentence) {
    return new CallFailure(Kind.CREDENTIALS, Reason.of("reason.cloud.no-key", sentence));
  }
}
