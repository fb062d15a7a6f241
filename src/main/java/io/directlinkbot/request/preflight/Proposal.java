package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.State;
import io.directlinkbot.request.InterfaceRequest;
import java.util.List;
import java.util.Optional;

/**
 * An offer together with what it would be accepted with and compared to.
 *
 * @param gateway the chosen virtual gateway; empty until one is chosen
 * @param interfaces every interface of the account, this one included; empty until they were read
 * @param counterparty what the configuration says about the connection's counterparty
 */
public record Proposal(
    InterfaceRequest request,
    Optional<Gateway> gateway,
    Optional<ListedInterfaces> interfaces,
    CounterpartyLookup counterparty) {

  HostedInterface offer() {
    return request.offer();
  }

  Optional<CounterpartyLookup.Known> knownCounterparty() {
    return counterparty instanceof CounterpartyLookup.Known known
        ? Optional.of(known)
        : Optional.empty();
  }

  /** Those that do not wait to be accepted. */
  static List<HostedInterface> accepted(List<HostedInterface> some) {
    return some.stream().filter(other -> !other.state().equals(State.CONFIRMING)).toList();
  }
}
