package io.directlinkbot.request.preflight;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.request.InterfaceRequest;
import java.util.List;
import java.util.Optional;

/**
 * An offer and what it might be accepted with, as far as that is known.
 *
 * @param gateway the chosen one; nothing before somebody chose
 * @param interfaces every interface of the account, this one included; nothing while they were not
 *     read
 */
public record Proposal(
    InterfaceRequest request,
    Optional<Gateway> gateway,
    Optional<List<HostedInterface>> interfaces,
    OtherSide otherSide) {
  public Proposal {
    interfaces = interfaces.map(List::copyOf);
  }

  HostedInterface offer() {
    return request.offer();
  }

  /** The account's interfaces that are accepted or wait to be, but for this one. */
  List<HostedInterface> others() {
    return interfaces.orElse(List.of()).stream()
        .filter(
            other -> !other.id().equals(offer().id()) && !InterfaceWords.isEnding(other.state()))
        .toList();
  }
}
