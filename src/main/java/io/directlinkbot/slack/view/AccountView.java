package io.directlinkbot.slack.view;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.config.Provider;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the configuration says of an account, as far as it is shown.
 *
 * @param expiresAfter how long the provider keeps an offer; AWS documents no expiry
 * @param counterparties of every connection that is known
 */
public record AccountView(
    Account account, Duration expiresAfter, List<Counterparty> counterparties) {
  public AccountView {
    counterparties = List.copyOf(counterparties);
  }

  /** The provider's own name for its place. */
  String place() {
    return account.provider() + " " + account.region();
  }

  /** How long an offer is kept, where the provider documents that. */
  public Optional<Duration> expiry() {
    return account.provider() == Provider.OUTSCALE ? Optional.of(expiresAfter) : Optional.empty();
  }

  /** What is known of the other side of a connection. */
  public Optional<Counterparty> counterparty(String connection) {
    return counterparties.stream().filter(each -> each.connection().equals(connection)).findFirst();
  }

  boolean allowsDecline() {
    return account.approvers().allowDecline();
  }

  boolean hasApprovers() {
    return !account.approvers().users().isEmpty();
  }
}
