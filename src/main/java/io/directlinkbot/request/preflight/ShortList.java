package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.reason.Reason;
import java.util.List;

/**
 * A list in a sentence.
 *
 * @param first its first few members
 * @param more how many more there are
 */
public record ShortList(List<String> first, int more) {
  private static final int MOST_IDS = 3;
  private static final int MOST_NUMBERS = 8;

  public ShortList {
    first = List.copyOf(first);
  }

  static ShortList ofIds(List<HostedInterface> interfaces) {
    return of(interfaces.stream().map(HostedInterface::id).toList(), MOST_IDS);
  }

  static ShortList ofNumbers(List<? extends Number> numbers) {
    return of(numbers.stream().map(Object::toString).toList(), MOST_NUMBERS);
  }

  /** Returns a list of the first few of all members. */
  static ShortList of(List<String> members, int most) {
    return new ShortList(members.stream().limit(most).toList(), Math.max(0, members.size() - most));
  }

  /** Returns it as an argument of a sentence. */
  Object inWords() {
    String members = String.join(", ", first);
    return more == 0 ? members : Reason.of("finding.more", members, more);
  }
}
