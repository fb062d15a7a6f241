package io.directlinkbot.decide;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.request.InterfaceRequest;
import io.directlinkbot.request.preflight.Finding;
import io.directlinkbot.request.preflight.Finding.Level;
import io.directlinkbot.request.preflight.Preflight;
import io.directlinkbot.request.preflight.Proposal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Pre-flight once more at the moment of the decision: what people saw may be old by then. */
final class FinalCheck {
  private static final Logger LOG = LoggerFactory.getLogger(FinalCheck.class);

  private FinalCheck() {}

  /** What the check comes to. */
  sealed interface Result {

    /** It can't be accepted like this. */
    record Stopped(String reason) implements Result {}

    /** There are warnings that the person has not seen. */
    record Unseen(List<Finding> findings) implements Result {}

    /**
     * It can be accepted.
     *
     * @param warnings that the person has seen, as sentences
     */
    record Passed(List<String> warnings) implements Result {}
  }

  /**
   * @param gateway as it was read just now
   * @param seen keys of the warnings that the person said to have seen
   */
  static Result of(InterfaceRequest request, Gateway gateway, Site site, Set<String> seen) {
    refresh(request, site);
    List<Finding> findings =
        Preflight.of(
            new Proposal(
                request,
                Optional.of(gateway),
                site.interfaces().lastRead(),
                site.counterparty().apply(request.offer().connection())));
    Optional<Finding> stop = at(Level.STOP, findings).findFirst();
    if (stop.isPresent()) {
      return new Result.Stopped(stop.get().sentence());
    }
    List<Finding> warnings = at(Level.WARN, findings).toList();
    return warnings.stream().allMatch(warning -> seen.contains(warning.key()))
        ? new Result.Passed(warnings.stream().map(Finding::sentence).toList())
        : new Result.Unseen(findings);
  }

  /** A list that can't be read must not keep anybody from accepting. */
  private static void refresh(InterfaceRequest request, Site site) {
    try {
      site.interfaces().refresh();
    } catch (CloudException failure) {
      LOG.warn(
          "{}: accepted without a fresh look at the other interfaces: {}",
          request.id(),
          failure.sentence());
    }
  }

  private static Stream<Finding> at(Level level, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.is(level));
  }
}
