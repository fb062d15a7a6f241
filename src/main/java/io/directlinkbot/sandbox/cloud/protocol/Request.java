package io.directlinkbot.sandbox.cloud.protocol;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request as it came in.
 *
 * @param query raw query string, empty when there is none
 * @param headers by lower-case name, values in order
 * @param body the very bytes that were sent; not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
public record Request(
    String method, String path, String query, Map<String, List<String>> headers, byte[] body) {

  /** All values of the header, joined by commas as HTTP has it. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)))
        .map(values -> String.join(",", values));
  }
}
