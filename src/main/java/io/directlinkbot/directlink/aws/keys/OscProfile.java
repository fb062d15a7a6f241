package io.directlinkbot.directlink.aws.keys;

import com.fasterxml.jackson.databind.JsonNode;
import io.directlinkbot.directlink.aws.answer.CallFailure;
import io.directlinkbot.directlink.aws.answer.OptionalText;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentials;

/** One profile of OSC CLI's file. Keys that the bot does not use are ignored. */
public final class OscProfile {
  private static final Set<String> USED =
      Set.of("access_key", "secret_key", "endpoints", "endpoint", "host", "https");

  private final String name;
  private final Path file;
  private final JsonNode keys;

  OscProfile(String name, Path file, JsonNode keys) {
    this.name = name;
    this.file = file;
    this.keys = keys;
  }

  /**
   * @throws CallFailure when the profile has no key pair
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
   * Returns the endpoint that the profile names for a service, in OSC CLI's order: the service's
   * own, the common one, the host.
   *
   * @throws CallFailure when it is not a URL
   */
  public Optional<URI> endpoint(String service, String region) {
    JsonNode all = keys.path("endpoints");
    if (!all.isMissingNode() && !all.isNull() && !all.isObject()) {
      throw OscFile.broken(
          "OSC profile \"%s\" in %s: its endpoints are not a JSON object with a key for each service."
              .formatted(name, file));
    }
    return text(all.path(service))
        .or(() -> text(keys.path("endpoint")))
        .or(() -> text(keys.path("host")).map(host -> service + "." + region + "." + host))
        .map(this::url);
  }

  /**
   * Returns the names of keys that change the calls of OSC CLI but not those of the bot. Keys that
   * only repeat a default are left out.
   *
   * @param region of the account
   */
  List<String> unused(String region) {
    return keys.properties().stream()
        .filter(
            key -> !USED.contains(key.getKey()) && !isVoid(key.getKey(), key.getValue(), region))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  static boolean hasCertificate(List<String> names) {
    return names.stream()
        .anyMatch(name -> name.contains("cert") || name.startsWith("x509_client_key"));
  }

  /**
   * @param clause what the profile does or has, without a full stop
   */
  String sentence(String clause) {
    return "OSC profile \"%s\" in %s %s.".formatted(name, file, clause);
  }

  private static boolean isVoid(String key, JsonNode value, String region) {
    return switch (key) {
      case "region", "region_name" -> text(value).filter(it -> !it.equals(region)).isEmpty();
      case "ssl_verify" -> value.asBoolean(true);
      case "method" -> text(value).filter(it -> !it.equals("POST")).isEmpty();
      case "protocol" -> text(value).filter(it -> !it.equals("https")).isEmpty();
      default -> value.isValueNode() && text(value).isEmpty();
    };
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
      // reported below
    }
    throw OscFile.broken(
        "OSC profile \"%s\" in %s: its endpoint is not a URL.".formatted(name, file));
  }

  private static Optional<String> text(JsonNode value) {
    return OptionalText.of(value.asText("")).map(String::strip);
  }
}
