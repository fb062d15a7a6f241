package io.directlinkbot.sandbox.slack.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.directlinkbot.sandbox.slack.content.SlackRefusal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.BiConsumer;

/** One page of a list, by {@code limit} and {@code cursor}. */
final class ResultPage<T> {
  private static final String PREFIX = "next:";

  private final List<T> items;
  private final int next;
  private final boolean more;

  private ResultPage(List<T> all, int start, int limit) {
    int end = Math.min(all.size(), start + limit);
    this.items = all.subList(start, end);
    this.next = end;
    this.more = end < all.size();
  }

  /**
   * Returns the requested page.
   *
   * @param otherwise the number of items when no limit is given
   */
  static <T> ResultPage<T> of(List<T> all, Arguments arguments, int otherwise) {
    int limit = arguments.number("limit", otherwise, "invalid_limit");
    if (limit < 1 || limit > 1000) {
      throw SlackRefusal.of("invalid_limit");
    }
    int start = arguments.text("cursor").map(ResultPage::position).orElse(0);
    return new ResultPage<>(all, Math.min(start, all.size()), limit);
  }

  boolean more() {
    return more;
  }

  /** Adds the items and the cursor to an answer. */
  ObjectNode into(ObjectNode answer, String name, BiConsumer<ArrayNode, T> each) {
    ArrayNode array = answer.putArray(name);
    items.forEach(item -> each.accept(array, item));
    answer.putObject("response_metadata").put("next_cursor", more ? cursor() : "");
    return answer;
  }

  private String cursor() {
    byte[] plain = (PREFIX + next).getBytes(StandardCharsets.UTF_8);
    return Base64.getEncoder().encodeToString(plain);
  }

  private static int position(String cursor) {
    try {
      String plain = new String(Base64.getDecoder().decode(cursor), StandardCharsets.UTF_8);
      if (plain.startsWith(PREFIX)) {
        return Integer.parseUnsignedInt(plain.substring(PREFIX.length()));
      }
      throw SlackRefusal.of("invalid_cursor");
    } catch (IllegalArgumentException notOne) {
      throw SlackRefusal.of("invalid_cursor");
    }
  }
}
