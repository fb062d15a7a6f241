package io.directlinkbot.directlink;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One account of the cloud. Every call goes to the cloud, none is answered from memory.
 * Thread-safe.
 */
public interface DirectLink extends AutoCloseable {

  /**
   * Every interface that the account sees, in whatever state, all pages; never a part of the list.
   */
  List<HostedInterface> interfaces() throws CloudException;

  /** One interface as it is now, or nothing when the cloud does not list it. */
  Optional<HostedInterface> read(String interfaceId) throws CloudException;

  /**
   * Ids of the connections that are the account's own, and of the LAGs that they are in: what hangs
   * on them was offered by it, not to it.
   */
  Set<String> ownConnections() throws CloudException;

  /** Every virtual gateway of the account, usable or not, with its Net. */
  List<Gateway> gateways() throws CloudException;

  /**
   * Accepts an interface. Sent once, never repeated by the transport: after an exception whose
   * {@link CloudException.Kind} leaves the outcome open, read the interface.
   *
   * @return the state that the cloud answered, {@code pending} as a rule
   */
  State confirm(String interfaceId, String gatewayId) throws CloudException;

  /**
   * Declines an interface that waits, by deleting it. <strong>The same call deletes one that is in
   * use</strong>, so read it immediately before. Sent once, as {@link #confirm} is.
   *
   * @return the state that the cloud answered, {@code rejected} as a rule
   */
  State decline(String interfaceId) throws CloudException;

  @Override
  void close();
}
