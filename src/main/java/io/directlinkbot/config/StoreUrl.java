package io.directlinkbot.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * JDBC URL of the journal's database, SQLite or PostgreSQL. It prints without its parameters, which
 * may hold a password; only {@link #reveal()} gives all of it. Immutable.
 */
public record StoreUrl(String reveal) {
  private static final Pattern PASSWORD = Pattern.compile("[?&](?:ssl)?password=([^&]+)");

  /** The passwords in it, as they stand there and as they are meant. */
  List<Secret> passwords() {
    return PASSWORD
        .matcher(reveal)
        .results()
        .map(MatchResult::group)
        .map(parameter -> parameter.substring(parameter.indexOf('=') + 1))
        .flatMap(written -> Stream.of(written, meant(written)))
        .distinct()
        .map(Secret::new)
        .toList();
  }

  private static String meant(String written) {
    try {
      return URLDecoder.decode(written, UTF_8);
    } catch (IllegalArgumentException _) {
      // a percent sign that stands for itself; the driver will say that it can't read the URL
      return written;
    }
  }

  @Override
  public String toString() {
    int parameters = reveal.indexOf('?');
    return parameters < 0 ? reveal : reveal.substring(0, parameters);
  }
}
