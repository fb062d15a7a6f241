package io.directlinkbot.request;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.Net;
import java.util.List;
import java.util.Optional;

/**
 * A decision to accept.
 *
 * @param gateway as it was read from the cloud for this decision
 * @param note what the person wrote to it, may be empty
 * @param seen the warnings that the person said to have seen, as sentences; nothing in claims from
 *     before there were any
 */
public record Claim(Person person, Gateway gateway, String note, Optional<List<String>> seen) {
  public Claim {
    seen = seen.map(List::copyOf);
  }

  /** A decision that nothing was to be seen before. */
  public Claim(Person person, Gateway gateway, String note) {
    this(person, gateway, note, Optional.empty());
  }

  /** Whether both chose the same gateway, and it was attached to the same Net for both. */
  boolean isForSameGateway(Claim other) {
    return gateway.id().equals(other.gateway.id())
        && gateway.net().map(Net::id).equals(other.gateway.net().map(Net::id));
  }

  /** The warnings that the person said to have seen. */
  public List<String> warnings() {
    return seen.orElse(List.of());
  }
}
