package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.HostedInterface;
import java.util.List;
import java.util.stream.Collectors;

/** A list in a sentence: its first few members, and how many more there are. */
final class ShortList {
  private static final int MOST_IDS = 3;
  private static final int MOST_NUMBERS = 8;

  private ShortList() {}

  static String ofIds(List<HostedInterface> interfaces) {
    return of(interfaces.stream().map(HostedInterface::id).toList(), MOST_IDS);
  }

  static String ofNumbers(List<? extends Number> numbers) {
    return of(numbers, MOST_NUMBERS);
  }

  private static String of(List<?> members, int most) {
    String first =
        members.stream().limit(most).map(Object::toString).collect(Collectors.joining(", "));
    return members.size() > most ? first + " (+" + (members.size() - most) + ")" : first;
  }
}
