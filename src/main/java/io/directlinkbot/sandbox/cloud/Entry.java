package io.directlinkbot.sandbox.cloud;

import java.time.Instant;
import java.util.Optional;

/** An interface as it is kept: what was agreed and what happened last. */
record Entry(
    String id,
    Terms terms,
    Connection connection,
    String grantee,
    Optional<String> gateway,
    Instant offeredAt,
    Life life) {

  Entry with(Life life) {
    return new Entry(id, terms, connection, grantee, gateway, offeredAt, life);
  }

  Entry with(Optional<String> gateway) {
    return new Entry(id, terms, connection, grantee, gateway, offeredAt, life);
  }

  /** How the API shows it at {@code now}; nothing when it lists it no more. */
  Optional<HostedInterface> seen(Instant now, Rules rules) {
    return life.state(now, rules).map(state -> seen(state, rules));
  }

  private HostedInterface seen(String state, Rules rules) {
    String grantor = connection.owner();
    boolean granteeOwns = gateway.isPresent() || rules.ownerBeforeConfirm() == Rules.Side.GRANTEE;
    Optional<Instant> end =
        life instanceof Life.Offered offered ? Optional.of(offered.end(rules)) : Optional.empty();
    return new HostedInterface(
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
