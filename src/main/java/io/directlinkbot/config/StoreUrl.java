package io.directlinkbot.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The JDBC URL of the store, an SQLite or PostgreSQL database. {@link #toString} leaves out its
 * parameters, which may hold a password; only {@link #reveal()} returns all of it. Immutable.
 */
public record StoreUrl(String reveal) {
  private static final Pattern PASSWORD = Pattern.compile("[?&](?:ssl)?password=([^&]+)");

  /** Returns the passwords in the URL, each as written and percent-decoded. */
  List<Secret> passwords() {
    return PASSWORD
        .matcher(reveal)
        .results()
        .map(MatchResult::group)
        .map(parameter -> parameter.substring(parameter.indexOf('=') + 1))
        .flatMap(written -> Stream.of(written, decoded(written)))
        .distinct()
        .map(Secret::new)
        .toList();
  }

  private static String decoded(String written) {
    try {
      return URLDecoder.decode(written, UTF_8);
    } catch (IllegalArgumentException _) {
      // not percent-encoded after all; the driver will report that it can't read the URL
      return written;
    }
  }

  @Override
  public String toString() {
    int parameters = reveal.indexOf('?');
    return parameters < 0 ? reveal : reveal.substring(0, parameters);
  }
}
