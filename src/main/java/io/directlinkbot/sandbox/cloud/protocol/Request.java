package io.directlinkbot.sandbox.cloud.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request as received.
 *
 * @param query raw query string, empty when there is none
 * @param headers by lower-case name, values in order
 * @param body the bytes as sent; must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Request(
    String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

  /** Returns all values of the header, joined by commas as in HTTP. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
        .map(values -> String.join(",", values));
  }
}
