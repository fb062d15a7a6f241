package io.directlinkbot.sandbox.cloud;

import java.time.Instant;
import java.util.Optional;

/** The last thing that happened to an interface. Its state follows from that and the clock. */
sealed interface Life {
  String CONFIRMING = "confirming";
  String EXPIRED = "expired";
  String PENDING = "pending";
  String AVAILABLE = "available";
  String REJECTED = "rejected";
  String DELETING = "deleting";
  String DELETED = "deleted";

  /** The state at {@code now}; nothing when the API does not list the interface any more. */
  Optional<String> state(Instant now, CloudRules rules);

  /** Waits for the grantee. */
  record Offered(Instant at) implements Life {
    Instant end(CloudRules rules) {
      return at.plus(rules.expireAfter());
    }

    @Override
    public Optional<String> state(Instant now, CloudRules rules) {
      return Optional.of(now.isBefore(end(rules)) ? CONFIRMING : EXPIRED);
    }
  }

  /** Has its gateway. */
  record Confirmed(Instant at) implements Life {
    @Override
    public Optional<String> state(Instant now, CloudRules rules) {
      return Optional.of(now.isBefore(at.plus(rules.pendingFor())) ? PENDING : AVAILABLE);
    }
  }

  /** Was deleted by its owner before it was confirmed. */
  record Rejected() implements Life {
    @Override
    public Optional<String> state(Instant now, CloudRules rules) {
      return Optional.of(REJECTED);
    }
  }

  /** Was deleted in any other way. */
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

  /** Is in a state set from outside, and stays there whatever the clock says. */
  record Fixed(String name) implements Life {
    @Override
    public Optional<String> state(Instant now, CloudRules rules) {
      return Optional.of(name);
    }
  }
}
