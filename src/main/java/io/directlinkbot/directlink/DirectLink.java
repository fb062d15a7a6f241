package io.directlinkbot.directlink;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One account in the cloud. Every call goes to the cloud; nothing is cached. Thread-safe. */
public interface DirectLink extends AutoCloseable {

  /**
   * Returns every interface that the account sees, in any state and from all pages; never a partial
   * list.
   */
  List<HostedInterface> interfaces() throws CloudException;

  /** Returns one interface as it is now; empty when the cloud does not list it. */
  Optional<HostedInterface> read(String interfaceId) throws CloudException;

  /**
   * Returns the ids of the account's own connections and of the LAGs that they are in. Interfaces
   * on them are offered by the account, not to it.
   */
  Set<String> ownConnections() throws CloudException;

  /** Returns every virtual gateway of the account, usable or not, with its Net. */
  List<Gateway> gateways() throws CloudException;

  /**
   * Accepts an interface. Sent once, never repeated by the transport. After an exception whose
   * {@link CloudException.Kind} leaves the outcome open, read the interface.
   *
   * @return the state in the cloud's answer, normally {@code pending}
   */
  State confirm(String interfaceId, String gatewayId) throws CloudException;

  /**
   * Declines a waiting interface by deleting it. <strong>The same call deletes an interface that is
   * in use</strong>, so read it immediately before. Sent once, like {@link #confirm}.
   *
   * @return the state in the cloud's answer, normally {@code rejected}
   */
  State decline(String interfaceId) throws CloudException;

  @Override
  void close();
}
