package io.directlinkbot.directlink.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/**
 * One profile of OSC CLI's file. Keys that it does not need, known to OSC CLI or not, are passed
 * over.
 */
final class OscProfile {
  private final String name;
  private final Path file;
  private final JsonNode keys;

  OscProfile(String name, Path file, JsonNode keys) {
    this.name = name;
    this.file = file;
    this.keys = keys;
  }

  /**
   * @throws Failure when the profile has no key pair
   */
  AwsCredentials credentials() {
    Optional<String> accessKey = text(keys.path("access_key"));
    Optional<String> secretKey = text(keys.path("secret_key"));
    if (accessKey.isPresent() && secretKey.isPresent()) {
      return AwsBasicCredentials.create(accessKey.get(), secretKey.get());
    }
    String missing =
        accessKey.isPresent()
            ? "secret_key"
            : secretKey.isPresent() ? "access_key" : "access_key and secret_key";
    String login = keys.has("login") ? " (a login and password can't sign these calls)" : "";
    throw OscFile.broken(
        "OSC profile \"%s\" in %s has no %s%s: add it.".formatted(name, file, missing, login));
  }

  /**
   * The endpoint that the profile itself names for a service, in OSC CLI's order: the service's
   * own, the one for all, the host.
   *
   * @throws Failure when it is no URL
   */
  Optional<URI> endpoint(String service, String region) {
    return text(keys.path("endpoints").path(service))
        .or(() -> text(keys.path("endpoint")))
        .or(() -> text(keys.path("host")).map(host -> service + "." + region + "." + host))
        .map(this::url);
  }

  private URI url(String endpoint) {
    String scheme = keys.path("https").asBoolean(true) ? "https://" : "http://";
    String url = endpoint.contains("://") ? endpoint : scheme + endpoint;
    try {
      URI parsed = URI.create(url);
      if (parsed.getHost() != null) {
        return parsed;
      }
    } catch (IllegalArgumentException e) {
      // said below
    }
    throw OscFile.broken("OSC profile \"%s\" in %s: its endpoint is no URL.".formatted(name, file));
  }

  private static Optional<String> text(JsonNode value) {
    return Text.of(value.asText("")).map(String::strip);
  }
}
