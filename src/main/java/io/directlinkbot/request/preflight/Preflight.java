package io.directlinkbot.request.preflight;

import java.util.List;
import java.util.stream.Stream;

/** Looks whether accepting an offer makes sense, before anybody does. Pure. */
public final class Preflight {
  private static final List<Check> CHECKS =
      List.of(
          new TypeCheck(),
          new WaitingCheck(),
          new GatewayStateCheck(),
          new OtherSideCheck(),
          new AgreedVlanCheck(),
          new VlanClashCheck(),
          new AsnCheck(),
          new AgreedAsnCheck(),
          new PeerSubnetCheck(),
          new PeerClashCheck(),
          new NetRangeCheck(),
          new UsualGatewayCheck(),
          new GatewayLoadCheck());

  private Preflight() {}

  /**
   * All that the checks have to say, always in the same order. A check that lacks what it compares
   * says nothing, or that it could not be made.
   */
  public static List<Finding> of(Proposal proposal) {
    return CHECKS.stream().flatMap(check -> check.look(proposal)).toList();
  }

  /** One question to an offer. */
  @FunctionalInterface
  interface Check {
    Stream<Finding> look(Proposal proposal);
  }
}
