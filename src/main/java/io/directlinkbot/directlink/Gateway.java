package io.directlinkbot.directlink;

import java.util.Optional;

/**
 * A virtual gateway of the account. Stored in journals: a new component has to be Optional.
 *
 * @param id {@code vgw-…}
 * @param name its Name tag, if any
 * @param state as the API spells it: {@code pending}, {@code available}, {@code deleting}, {@code
 *     deleted}
 * @param net the Net that it is attached to now; attachments in transition or in the past do not
 *     count
 * @param asn its BGP ASN, if the cloud returns it: that of the cloud's side of interfaces accepted
 *     with it
 */
public record Gateway(
    String id, Optional<String> name, String state, Optional<Net> net, Optional<Long> asn) {
  private static final String UNREAD = "unknown";

  /** A gateway whose ASN the cloud does not return. */
  public Gateway(String id, Optional<String> name, String state, Optional<Net> net) {
    this(id, name, state, net, Optional.empty());
  }

  /** Returns a gateway of which only the id is known, because it was not read yet. */
  public static Gateway unread(String id) {
    return new Gateway(id, Optional.empty(), UNREAD, Optional.empty());
  }

  public boolean isRead() {
    return !state.equals(UNREAD);
  }

  /**
   * Whether an interface can be accepted with it: it is available and attached to a Net (OUTSCALE
   * user guide, virtual gateways for DirectLink).
   */
  public boolean canBeUsed() {
    return state.equals("available") && net.isPresent();
  }
}
