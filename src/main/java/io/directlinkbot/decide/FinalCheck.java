package io.directlinkbot.decide;

import io.directlinkbot.directlink.CloudException;
import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.reason.Reason;
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

/**
 * Checks an accept once more at the moment of the decision, on fresh readings: the gateway may have
 * been detached since the person looked, and the other interfaces may have changed.
 */
final class FinalCheck {
  private static final Logger LOG = LoggerFactory.getLogger(FinalCheck.class);

  private FinalCheck() {}

  /** The result of the check. */
  sealed interface Result {

    /** The interface can't be accepted with this gateway now. */
    record Stopped(Reason reason) implements Result {}

    /** The check found warnings that the person has not acknowledged. */
    record Unseen(Gateway gateway, List<Finding> findings) implements Result {}

    /**
     * The interface can be accepted.
     *
     * @param gateway as it was just read
     * @param warnings that the person acknowledged, as sentences
     */
    record Passed(Gateway gateway, List<Reason> warnings) implements Result {}
  }

  /**
   * Reads the gateway and the interfaces, and runs the pre-flight on them.
   *
   * @param seen keys of the warnings that the person acknowledged
   * @throws CloudException when the gateways can't be read
   */
  static Result check(
      InterfaceRequest request, String gatewayId, AcceptingAccount account, Set<String> seen)
      throws CloudException {
    if (!account.gateways().allows(gatewayId)) {
      return unusable(account, Reason.of("reason.decide.gateway-not-allowed", gatewayId));
    }
    Optional<Gateway> found =
        account.cloud().gateways().stream().filter(each -> each.id().equals(gatewayId)).findFirst();
    if (found.isEmpty()) {
      return unusable(account, Reason.of("reason.decide.gateway-gone", gatewayId));
    }
    return found.get().canBeUsed()
        ? preflight(request, found.get(), account, seen)
        : unusable(account, whyUnusable(found.get()));
  }

  private static Result unusable(AcceptingAccount account, Reason reason) {
    // the list that the person chose from is out of date
    account.gateways().forget();
    return new Result.Stopped(reason);
  }

  private static Reason whyUnusable(Gateway gateway) {
    return gateway.state().equals("available")
        ? Reason.of("reason.decide.gateway-detached", gateway.id())
        : Reason.of("reason.decide.gateway-not-available", gateway.id(), gateway.state());
  }

  private static Result preflight(
      InterfaceRequest request, Gateway gateway, AcceptingAccount account, Set<String> seen) {
    refreshInterfaces(request, account);
    List<Finding> findings =
        Preflight.of(
            new Proposal(
                request,
                Optional.of(gateway),
                account.interfaces().lastRead().map(account.arranged()::of),
                account.counterparty().apply(request.offer().connection())));
    Optional<Finding> stop = at(Level.STOP, findings).findFirst();
    if (stop.isPresent()) {
      return new Result.Stopped(stop.get().sentence());
    }
    List<Finding> warnings = at(Level.WARN, findings).toList();
    return warnings.stream().allMatch(warning -> seen.contains(warning.key()))
        ? new Result.Passed(gateway, warnings.stream().map(Finding::sentence).toList())
        : new Result.Unseen(gateway, findings);
  }

  /** A failure here must not keep anybody from accepting: the pre-flight uses the last reading. */
  private static void refreshInterfaces(InterfaceRequest request, AcceptingAccount account) {
    try {
      account.interfaces().refresh();
    } catch (CloudException failure) {
      LOG.warn(
          "{}: other interfaces could not be read, final check uses the last reading: {}",
          request.id(),
          failure.sentence());
    }
  }

  private static Stream<Finding> at(Level level, List<Finding> findings) {
    return findings.stream().filter(finding -> finding.is(level));
  }
}
