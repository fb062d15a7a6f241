package io.directlinkbot.journal;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The records and enums that a sealed type writes to a store, found by reflection. */
final class StoredRecords {
  private final Map<String, Class<?>> types = new TreeMap<>();

  private StoredRecords() {}

  static StoredRecords reachableFrom(Class<?> root) {
    StoredRecords found = new StoredRecords();
    found.visit(root);
    return found;
  }

  private void visit(Type type) {
    if (type instanceof ParameterizedType generic) {
      Arrays.stream(generic.getActualTypeArguments()).forEach(this::visit);
    } else if (type instanceof Class<?> plain && plain.isSealed()) {
      Arrays.stream(plain.getPermittedSubclasses()).forEach(this::visit);
    } else if (type instanceof Class<?> plain
        && (plain.isRecord() || plain.isEnum())
        && types.putIfAbsent(plain.getSimpleName(), plain) == null
        && plain.isRecord()) {
      Arrays.stream(plain.getRecordComponents())
          .map(RecordComponent::getGenericType)
          .forEach(this::visit);
    }
  }

  /** A line per type: its components, those that are Optional with a question mark. */
  List<String> lines() {
    return types.entrySet().stream()
        .map(each -> each.getKey() + ": " + String.join(" ", members(each.getValue())))
        .toList();
  }

  /**
   * What is wrong with the types of today, a sentence each.
   *
   * @param released lines of the types as released versions store them
   */
  List<String> problems(List<String> released) {
    Map<String, List<String>> known = new TreeMap<>();
    released.stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(": ", 2))
        .forEach(line -> known.put(line[0], List.of(line[1].split(" "))));
    List<String> problems = new ArrayList<>();
    types.forEach((name, type) -> problems.addAll(problems(type, known.get(name))));
    for (String gone : new TreeSet<>(known.keySet())) {
      if (!types.containsKey(gone)) {
        problems.add("%s is in stores and gone from the code; was it renamed?".formatted(gone));
      }
    }
    return problems;
  }

  private static List<String> problems(Class<?> type, @Nullable List<String> known) {
    if (known == null) {
      return List.of("%s is not in the list of stored records: add it.".formatted(name(type)));
    }
    List<String> problems = new ArrayList<>();
    List<String> now = members(type);
    for (String member : now) {
      if (!known.contains(member)
          && !known.contains(bare(member))
          && !known.contains(member + "?")) {
        problems.add(
            member.endsWith("?") || type.isEnum()
                ? "%s is not in the list of stored records: add it.".formatted(of(type, member))
                : "%s is missing in the stores of released versions, which could no longer be read: make it Optional."
                    .formatted(of(type, member)));
      }
    }
    for (String member : known) {
      if (!now.contains(member) && !now.contains(member + "?")) {
        problems.add(
            now.contains(bare(member))
                ? "%s is missing in some stores of released versions: keep it Optional."
                    .formatted(of(type, member))
                : "%s is in the stores of released versions, but the code no longer reads it: keep its name."
                    .formatted(of(type, member)));
      }
    }
    return problems;
  }

  private static List<String> members(Class<?> type) {
    return type.isEnum()
        ? Arrays.stream(type.getEnumConstants()).map(Object::toString).toList()
        : Arrays.stream(type.getRecordComponents())
            .map(it -> it.getName() + (it.getType() == Optional.class ? "?" : ""))
            .toList();
  }

  private static String of(Class<?> type, String member) {
    return name(type) + "." + bare(member);
  }

  private static String bare(String member) {
    return member.replace("?", "");
  }

  private static String name(Class<?> type) {
    return type.getSimpleName();
  }
}
