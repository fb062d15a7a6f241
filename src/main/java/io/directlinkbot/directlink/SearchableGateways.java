package io.directlinkbot.directlink;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The usable gateways of one reading, sorted and prepared for searches. Immutable. */
final class SearchableGateways {
  private static final Comparator<Gateway> BY_NAME =
      Comparator.comparing((Gateway gateway) -> gateway.name().isEmpty())
          .thenComparing(gateway -> gateway.name().orElse(""), String.CASE_INSENSITIVE_ORDER)
          .thenComparing(Gateway::id);

  private final List<Gateway> usable;
  private final List<SearchedNames> names;

  /** Sorts them by name and id; those without a name last. */
  SearchableGateways(Stream<Gateway> usable) {
    this.usable = usable.sorted(BY_NAME).toList();
    this.names = this.usable.stream().map(SearchableGateways::names).toList();
  }

  List<Gateway> all() {
    return usable;
  }

  /** Returns those whose id, name, or Net's id or name contains what was typed. */
  List<Gateway> search(String typed) {
    SearchText wanted = new SearchText(typed);
    Stream.Builder<Gateway> found = Stream.builder();
    for (int position = 0; position < usable.size(); position++) {
      if (wanted.isPartOf(names.get(position))) {
        found.add(usable.get(position));
      }
    }
    return found.build().toList();
  }

  private static SearchedNames names(Gateway gateway) {
    return new SearchedNames(
        Stream.of(
                Optional.of(gateway.id()),
                gateway.name(),
                gateway.net().map(Net::id),
                gateway.net().flatMap(Net::name))
            .flatMap(Optional::stream)
            .toList());
  }
}
