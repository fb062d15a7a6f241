package io.directlinkbot.sandbox.cloud.fcu;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.sandbox.cloud.protocol.Failure;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The body of a request in the query protocol: a form with numbered members. */
final class QueryForm {
  private final Map<String, String> members = new LinkedHashMap<>();

  private QueryForm(byte[] body) {
    Arrays.stream(new String(body, UTF_8).split("&", -1))
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> members.put(decode(pair[0]), pair.length == 2 ? decode(pair[1]) : ""));
  }

  static QueryForm parse(byte[] body) throws Failure {
    try {
      return new QueryForm(body);
    } catch (IllegalArgumentException malformed) {
      throw new Failure(400, "MalformedQueryString", "The body is not a form.");
    }
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(members.get(name));
  }

  /** Returns the values of {@code NAME.1}, {@code NAME.2} and so on, up to the first absent one. */
  List<String> list(String name) {
    return numbered(name, "").flatMap(member -> get(member).stream()).toList();
  }

  List<Filter> filters() {
    return numbered("Filter", ".Name")
        .map(
            filter ->
                new Filter(members.getOrDefault(filter + ".Name", ""), list(filter + ".Value")))
        .toList();
  }

  private Stream<String> numbered(String name, String suffix) {
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> name + "." + number)
        .takeWhile(member -> members.containsKey(member + suffix));
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }
}
