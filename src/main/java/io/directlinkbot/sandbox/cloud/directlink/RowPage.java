package io.directlinkbot.sandbox.cloud.directlink;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.directlinkbot.sandbox.cloud.protocol.Failure;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list that is sorted by key.
 *
 * @param nextToken asks for the next page; null on the last one
 */
record RowPage<T>(List<T> rows, @Nullable String nextToken) {
  private static final String AFTER = "after ";

  static <T> RowPage<T> of(
      List<T> sorted, Function<T, String> key, @Nullable String token, int size) throws Failure {
    String after = token == null ? "" : decode(token);
    List<T> rest = sorted.stream().filter(row -> key.apply(row).compareTo(after) > 0).toList();
    if (rest.size() <= size) {
      return new RowPage<>(rest, null);
    }
    List<T> rows = rest.subList(0, size);
    return new RowPage<>(rows, encode(key.apply(rows.getLast())));
  }

  private static String encode(String key) {
    return Base64.getUrlEncoder().encodeToString((AFTER + key).getBytes(UTF_8));
  }

  private static String decode(String token) throws Failure {
    try {
      String text = new String(Base64.getUrlDecoder().decode(token), UTF_8);
      if (text.startsWith(AFTER)) {
        return text.substring(AFTER.length());
      }
    } catch (IllegalArgumentException foreign) {
      // reported below like any other foreign token
    }
    throw ClientError.of("nextToken is none that this endpoint gave.");
  }
}
