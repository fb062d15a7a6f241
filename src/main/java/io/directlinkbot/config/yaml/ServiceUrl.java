package io.directlinkbot.config.yaml;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The URLs of services that the configuration may name. */
final class ServiceUrl {
  private static final Pattern SCHEME = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);

  private ServiceUrl() {}

  /** Parses an http or https URL that has a host and no user, query or fragment. */
  static Optional<URI> parse(String text) {
    try {
      URI url = new URI(text);
      boolean usable =
          url.getScheme() != null
              && SCHEME.matcher(url.getScheme()).matches()
              && url.getHost() != null
              && url.getPort() <= 65535
              && url.getRawUserInfo() == null
              && url.getRawQuery() == null
              && url.getRawFragment() == null;
      return usable ? Optional.of(url) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  static URI withSlash(URI url) {
    return url.getPath().endsWith("/") ? url : URI.create(url + "/");
  }
}
