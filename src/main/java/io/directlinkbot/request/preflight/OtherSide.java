package io.directlinkbot.request.preflight;

import java.util.List;
import java.util.Optional;

/** What is known of whoever offers an interface, by its connection. */
public sealed interface OtherSide {

  /**
   * They are known.
   *
   * @param vlans agreed with them; empty when none were
   * @param asns their BGP ASNs; empty when none were agreed
   * @param usualGateway what their interfaces usually get
   */
  record Known(String name, List<Integer> vlans, List<Long> asns, Optional<String> usualGateway)
      implements OtherSide {
    public Known {
      vlans = List.copyOf(vlans);
      asns = List.copyOf(asns);
    }
  }

  /** Others are known; the owner of this connection is not among them. */
  record Unknown() implements OtherSide {}

  /** Nobody wrote down who is at the other end of any connection. */
  record NoBook() implements OtherSide {}
}
