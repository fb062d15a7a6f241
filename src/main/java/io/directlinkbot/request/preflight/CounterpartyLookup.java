package io.directlinkbot.request.preflight;

import java.util.List;
import java.util.Optional;

/** What the configuration says about the counterparty of a connection. */
public sealed interface CounterpartyLookup {
  /**
   * The configuration names the counterparty.
   *
   * @param vlans VLANs agreed with it; empty when none were agreed
   * @param asns its BGP ASNs; empty when none were agreed
   * @param usualGateway id of the virtual gateway that its interfaces are usually accepted with
   */
  record Known(String name, List<Integer> vlans, List<Long> asns, Optional<String> usualGateway)
      implements CounterpartyLookup {
    public Known {
      vlans = List.copyOf(vlans);
      asns = List.copyOf(asns);
    }
  }

  /** The configuration names counterparties, but none for this connection. */
  record Unknown() implements CounterpartyLookup {}

  /** The configuration names no counterparty at all. */
  record NoneConfigured() implements CounterpartyLookup {}
}
