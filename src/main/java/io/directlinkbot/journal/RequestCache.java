package io.directlinkbot.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.RequestId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * The heads of histories, remembered, so that neither an append nor a look at the open requests
 * reads and folds a history that did not change. A head counts while its hash is the one that the
 * request's row has, which another bot may have written. Thread-safe.
 */
final class RequestCache {
  /** Some kilobytes each; a bot that follows more requests reads the rest again each time. */
  private static final int MOST_REMEMBERED = 20_000;

  /** The most ids in one query; databases limit its parameters. */
  private static final int MOST_AT_ONCE = 500;

  private static final Comparator<InterfaceRequest> IN_ORDER_OF_OFFERS =
      Comparator.comparing((InterfaceRequest request) -> request.offered().at())
          .thenComparing(request -> request.id().toString());

  private final Jdbi jdbi;
  private final Cache<RequestId, HistoryHead> heads =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  RequestCache(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Returns the head that was seen last, which may be out of date. That does an append no harm: the
   * next number is then taken, or not the one expected.
   */
  Optional<HistoryHead> last(RequestId id) {
    return Optional.ofNullable(heads.getIfPresent(id));
  }

  void remember(HistoryHead head) {
    heads.put(head.request().id(), head);
  }

  /** Returns the requests that meet a condition on their table, in the order of their offers. */
  List<InterfaceRequest> select(String condition, Map<String, String> parameters) {
    return jdbi.withHandle(
        handle -> read(handle, rows(query(handle, condition).bindMap(parameters)).toList()));
  }

  /** Returns those of these requests that there are, in the order of their offers. */
  List<InterfaceRequest> find(List<RequestId> ids) {
    return jdbi.withHandle(
        handle ->
            read(
                handle,
                chunks(ids.stream().map(RequestId::toString).toList())
                    .flatMap(
                        each -> rows(query(handle, "where id in (<ids>)").bindList("ids", each)))
                    .toList()));
  }

  private List<InterfaceRequest> read(Handle handle, List<Row> rows) {
    List<InterfaceRequest> found = new ArrayList<>();
    List<RequestId> missing = new ArrayList<>();
    for (Row row : rows) {
      HistoryHead known = heads.getIfPresent(row.id());
      if (known != null && known.hash().equals(row.hash())) {
        found.add(known.request());
      } else {
        missing.add(row.id());
      }
    }
    chunks(missing)
        .flatMap(each -> HistoryHead.read(handle, each).stream())
        .forEach(
            head -> {
              remember(head);
              found.add(head.request());
            });
    found.sort(IN_ORDER_OF_OFFERS);
    return List.copyOf(found);
  }

  private static <T> Stream<List<T>> chunks(List<T> all) {
    return IntStream.iterate(0, from -> from < all.size(), from -> from + MOST_AT_ONCE)
        .mapToObj(from -> all.subList(from, Math.min(from + MOST_AT_ONCE, all.size())));
  }

  private static Query query(Handle handle, String condition) {
    return handle.createQuery("select id, hash from request " + condition);
  }

  private static Stream<Row> rows(Query query) {
    return query
        .map((row, _) -> new Row(RequestId.parse(row.getString(1)), row.getString(2)))
        .list()
        .stream();
  }

  private record Row(RequestId id, String hash) {}
}
