package io.directlinkbot.directlink;

import java.util.Optional;

/**
 * A virtual gateway of the account.
 *
 * @param id {@code vgw-…}
 * @param name its Name tag, where it has one
 * @param state as the API spells it: {@code pending}, {@code available}, {@code deleting}, {@code
 *     deleted}
 * @param net the Net it is attached to now; attachments that are coming, going or gone do not count
 * @param asn its BGP ASN, where the cloud tells it: the cloud's side of what it is accepted with
 */
public record Gateway(
    String id, Optional<String> name, String state, Optional<Net> net, Optional<Long> asn) {
  private static final String UNREAD = "unknown";

  /** One of which the cloud tells no ASN. */
  public Gateway(String id, Optional<String> name, String state, Optional<Net> net) {
    this(id, name, state, net, Optional.empty());
  }

  /** One of which only the id is known, as nobody has read it yet. */
  public static Gateway unread(String id) {
    return new Gateway(id, Optional.empty(), UNREAD, Optional.empty());
  }

  public boolean isRead() {
    return !state.equals(UNREAD);
  }

  /**
   * An interface needs a gateway that is available and attached to a Net (OUTSCALE user guide,
   * virtual gateways for DirectLink).
   */
  public boolean canBeUsed() {
    return state.equals("available") && net.isPresent();
  }
}
