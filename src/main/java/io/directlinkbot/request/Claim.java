package io.directlinkbot.request;

import io.directlinkbot.directlink.Gateway;
import io.directlinkbot.directlink.Net;

/**
 * A decision to accept.
 *
 * @param gateway as it was read from the cloud for this decision
 * @param note what the person wrote to it, may be empty
 */
public record Claim(Person person, Gateway gateway, String note) {

  /** Whether both chose the same gateway, and it was attached to the same Net for both. */
  boolean isForSameGateway(Claim other) {
    return gateway.id().equals(other.gateway.id())
        && gateway.net().map(Net::id).equals(other.gateway.net().map(Net::id));
  }
}
