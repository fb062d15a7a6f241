package io.directlinkbot.sandbox.cloud.fcu;

import io.directlinkbot.sandbox.cloud.protocol.Failure;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The values of a row by which it can be filtered.
 *
 * @param values by the name of the filter; several where the row has several
 */
record Filterable(Map<String, List<String>> values) {
  private static final String TAG = "tag:";

  /** Returns the row's values together with its Name tag. */
  static Filterable of(Map<String, List<String>> values, Optional<String> nameTag) {
    Map<String, List<String>> all = new HashMap<>(values);
    all.put(TAG + "Name", nameTag.stream().toList());
    return new Filterable(Map.copyOf(all));
  }

  /** Whether the row has one of the values of every filter. */
  boolean passes(List<Filter> filters) throws Failure {
    for (Filter filter : filters) {
      if (Collections.disjoint(valuesOf(filter.name()), filter.values())) {
        return false;
      }
    }
    return true;
  }

  private List<String> valuesOf(String filter) throws Failure {
    List<String> found = values.get(filter);
    if (found == null && !filter.startsWith(TAG)) {
      throw new Failure(400, "InvalidParameterValue", "The filter '" + filter + "' is invalid.");
    }
    return found == null ? List.of() : found;
  }
}
