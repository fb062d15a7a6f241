package io.directlinkbot.sandbox.cloud.fcu;

import io.directlinkbot.sandbox.cloud.protocol.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Selects the rows of a list that a caller asks for by ids and filters. */
record Listing<T>(Function<T, String> id, Function<T, Filterable> filterable, String notFoundCode) {

  List<T> select(List<T> all, List<String> ids, List<Filter> filters) throws Failure {
    List<String> known = all.stream().map(id).toList();
    for (String wanted : ids) {
      if (!known.contains(wanted)) {
        throw new Failure(400, notFoundCode, "The ID '" + wanted + "' does not exist.");
      }
    }
    List<T> selected = new ArrayList<>();
    for (T row : all) {
      if ((ids.isEmpty() || ids.contains(id.apply(row))) && filterable.apply(row).passes(filters)) {
        selected.add(row);
      }
    }
    return selected;
  }
}
