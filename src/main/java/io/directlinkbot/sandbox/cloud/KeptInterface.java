package io.directlinkbot.sandbox.cloud;

import java.time.Instant;
import java.util.Optional;

/** An interface as the cloud stores it: its terms and the last thing that happened to it. */
record KeptInterface(
    String id,
    Terms terms,
    Connection connection,
    String grantee,
    Optional<String> gateway,
    Instant offeredAt,
    Life life) {

  KeptInterface with(Life life) {
    return new KeptInterface(id, terms, connection, grantee, gateway, offeredAt, life);
  }

  KeptInterface with(Optional<String> gateway) {
    return new KeptInterface(id, terms, connection, grantee, gateway, offeredAt, life);
  }

  /** Whether the account lists it, as grantor or grantee. */
  boolean isVisibleTo(String account) {
    return account.equals(connection.owner()) || account.equals(grantee);
  }

  /**
   * Returns the interface as the API shows it at {@code now}; empty when it is no longer listed.
   */
  Optional<SimulatedInterface> seen(Instant now, CloudRules rules) {
    return life.state(now, rules).map(state -> seen(state, rules));
  }

  private SimulatedInterface seen(String state, CloudRules rules) {
    String grantor = connection.owner();
    boolean granteeOwns =
        gateway.isPresent() || rules.ownerBeforeConfirm() == CloudRules.Side.GRANTEE;
    Optional<Instant> end =
        life instanceof Life.Offered offered ? Optional.of(offered.end(rules)) : Optional.empty();
    return new SimulatedInterface(
        id,
        terms,
        connection.id(),
        connection.location(),
        grantor,
        grantee,
        granteeOwns ? grantee : grantor,
        gateway,
        state,
        offeredAt,
        end);
  }
}
