package io.directlinkbot.sandbox.cloud;

import java.time.Instant;
import java.util.Optional;

/** The last thing that happened to an interface, from which its state follows by the clock. */
sealed interface Life {
  String CONFIRMING = "confirming";
  String EXPIRED = "expired";
  String PENDING = "pending";
  String AVAILABLE = "available";
  String REJECTED = "rejected";
  String DELETING = "deleting";
  String DELETED = "deleted";

  /** Returns the state at {@code now}; empty when the API no longer lists the interface. */
  Optional<String> state(Instant now, CloudRules rules);

  /** Offered, and waiting for the grantee. */
  record Offered(Instant at) implements Life {
    Instant end(CloudRules rules) {
      return at.plus(rules.expireAfter());
    }

    @Override
    public Optional<String> state(Instant now, CloudRules rules) {
      return Optional.of(now.isBefore(end(rules)) ? CONFIRMING : EXPIRED);
    }
  }

  /** Confirmed with a gateway. */
  record Confirmed(Instant at) implements Life {
    @Override
    public Optional<String> state(Instant now, CloudRules rules) {
      return Optional.of(now.isBefore(at.plus(rules.pendingFor())) ? PENDING : AVAILABLE);
    }
  }

  /** Deleted by its grantee before it was confirmed. */
  record Rejected() implements Life {
    @Override
    public Optional<String> state(Instant now, CloudRules rules) {
      return Optional.of(REJECTED);
    }
  }

  /** Deleted in any other way. */
  record Deleted(Instant at) implements Life {
    @Override
    public Optional<String> state(Instant now, CloudRules rules) {
      Instant gone = at.plus(rules.deletingFor());
      if (now.isBefore(gone)) {
        return Optional.of(DELETING);
      }
      return now.isBefore(gone.plus(rules.deletedListedFor()))
          ? Optional.of(DELETED)
          : Optional.empty();
    }
  }

  /** Set to a fixed state, whatever the clock says. */
  record Fixed(String name) implements Life {
    @Override
    public Optional<String> state(Instant now, CloudRules rules) {
      return Optional.of(name);
    }
  }
}
