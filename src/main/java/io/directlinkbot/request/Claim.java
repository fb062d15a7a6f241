package io.directlinkbot.request;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.Net;
import io.directlinkbot.reason.Reason;
import java.util.List;
import java.util.Optional;

/**
 * A person's decision to accept with a gateway. Stored in journals: a new component has to be
 * Optional.
 *
 * @param gateway as it was read from the cloud for this decision
 * @param note what the person wrote with it; may be empty
 * @param seen the warnings that the person ticked as seen, as sentences; absent in claims that were
 *     stored before there were warnings
 */
public record Claim(Person person, Gateway gateway, String note, Optional<List<Reason>> seen) {
  public Claim {
    seen = seen.map(List::copyOf);
  }

  /** A decision without warnings. */
  public Claim(Person person, Gateway gateway, String note) {
    this(person, gateway, note, Optional.empty());
  }

  /** Whether both chose the same gateway, attached to the same Net. */
  boolean isForSameGateway(Claim other) {
    return gateway.id().equals(other.gateway.id())
        && gateway.net().map(Net::id).equals(other.gateway.net().map(Net::id));
  }

  /** Returns the warnings that the person ticked as seen, as sentences. */
  public List<Reason> warnings() {
    return seen.orElse(List.of());
  }
}
