package io.directlinkbot.problem;

import io.directlinkbot.reason.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which problem a reason is that people read in their own language. */
public final class ReasonProblem {
  private static final Map<String, KnownProblem> BY_KEY = new HashMap<>();

  static {
    for (KnownProblem problem : KnownProblem.all()) {
      // what is wrong on the way only stands within the sentence of a call
      if (!(problem instanceof NetworkProblem || problem instanceof ProxyProblem)) {
        problem.entry().words().forEach(words -> BY_KEY.put(words.key(), problem));
      }
    }
  }

  private ReasonProblem() {}

  /**
   * Returns the problem with the reason's own words.
   *
   * @param otherwise the problem of a reason that the catalogue does not have
   */
  public static Diagnosis of(Reason reason, KnownProblem otherwise) {
    return find(reason).orElse(otherwise).inWords(reason.english());
  }

  /** What a sentence quotes is nearer to the cause than the sentence: why a call was not sent. */
  private static Optional<KnownProblem> find(Reason reason) {
    return reason.arguments().stream()
        .filter(Reason.class::isInstance)
        .flatMap(each -> find((Reason) each).stream())
        .findFirst()
        .or(() -> reason.key().flatMap(key -> Optional.ofNullable(BY_KEY.get(key))));
  }
}
