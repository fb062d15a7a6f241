package io.directlinkbot.directlink.aws.answer;

import io.directlinkbot.directlink.CloudException.Kind;
import io.directlinkbot.reason.Reason;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list page by page: the DirectConnect client has no paginator.
 *
 * @param rows returns the rows of a page
 * @param nextToken returns the token of the next page; null or empty on the last page
 */
public record PagedList<P, R>(Function<P, List<R>> rows, Function<P, @Nullable String> nextToken) {
  // the API allows 100 rows a page, so this is far more than any account has
  private static final int MOST_PAGES = 200;

  /**
   * Returns the rows of all pages, in order.
   *
   * @param page reads the page of a token, null for the first page
   * @throws CallFailure when the pages do not end; part of a list is never returned
   */
  public List<R> all(Function<@Nullable String, P> page) {
    List<R> all = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    @Nullable String token = null;
    do {
      P answer = page.apply(token);
      all.addAll(rows.apply(answer));
      token = nextToken.apply(answer);
      if ((token != null && !seen.add(token)) || seen.size() > MOST_PAGES) {
        throw new CallFailure(Kind.UNCERTAIN, Reason.of("reason.cloud.endless-list"));
      }
    } while (token != null && !token.isEmpty());
    return all;
  }
}
