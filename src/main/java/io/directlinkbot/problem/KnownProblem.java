package io.directlinkbot.problem;

import io.directlinkbot.reason.Reason;
import java.util.List;
import java.util.stream.Stream;

/**
 * One thing that can be wrong. Its texts are English, for the bot's operators, and have
 * placeholders such as <code>{store}</code> for what differs from case to case. Those that people
 * also read in Slack stand in the text files of reasons only. {@code docs/runbook.md} explains
 * each.
 */
public sealed interface KnownProblem
    permits CloudProblem, HostProblem, NetworkProblem, ProxyProblem, SlackProblem, StoreProblem {

  /** Returns the whole catalogue, by area. */
  static List<KnownProblem> all() {
    return Stream.<KnownProblem[]>of(
            StoreProblem.values(),
            CloudProblem.values(),
            SlackProblem.values(),
            NetworkProblem.values(),
            ProxyProblem.values(),
            HostProblem.values())
        .flatMap(Stream::of)
        .toList();
  }

  /** Returns what the catalogue has about it. */
  ProblemEntry entry();

  default String id() {
    return entry().id();
  }

  default Severity severity() {
    return entry().severity();
  }

  /**
   * Returns the problem as it is met.
   *
   * @param values of the placeholders, in the order in which these first stand in what is wrong and
   *     then in the fix; for a problem with reasons, the arguments of the first; without secrets
   * @throws IllegalArgumentException when there are more or fewer values than placeholders
   */
  default Diagnosis with(Object... values) {
    List<Object> all = List.of(values);
    return entry().words().isEmpty()
        ? ProblemPattern.fill(this, all)
        : inWords(reason(values).english());
  }

  /**
   * Returns the problem as people read it in their own language; in English where no reason has it.
   *
   * @param values as in {@link #with}
   */
  default Reason reason(Object... values) {
    return entry().words().isEmpty()
        ? Reason.quoted(with(values).sentence())
        : entry().words().getFirst().reason(List.of(values));
  }

  /**
   * Returns the problem in words of its own, for one of which only the place where it was found
   * knows enough.
   *
   * @param sentence what is wrong and how to fix it, with a full stop, without secrets
   */
  default Diagnosis inWords(String sentence) {
    return new Diagnosis(this, sentence, "");
  }
}
