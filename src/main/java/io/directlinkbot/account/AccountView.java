package io.directlinkbot.account;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.config.Provider;
import io.directlinkbot.config.WatchSettings;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.request.preflight.OtherSide;
import io.directlinkbot.request.reminder.ReminderRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the configuration says of an account, as far as it is shown.
 *
 * @param watch how accounts are watched
 * @param counterparties of every connection that is known
 * @param nobody why nobody may accept for it, as a clause, if so
 * @param endpoint where the bot finds the account's DirectLink API, unless the tools of the
 *     provider find it by themselves
 */
public record AccountView(
    Account account,
    WatchSettings watch,
    List<Counterparty> counterparties,
    Optional<String> nobody,
    Supplier<Optional<String>> endpoint) {
  public AccountView {
    counterparties = List.copyOf(counterparties);
  }

  /** An account as the configuration alone shows it. */
  public AccountView(Account account, WatchSettings watch, List<Counterparty> counterparties) {
    this(account, watch, counterparties, () -> account.directlinkEndpoint().map(Object::toString));
  }

  /** Likewise, where the endpoint may come from elsewhere. */
  public AccountView(
      Account account,
      WatchSettings watch,
      List<Counterparty> counterparties,
      Supplier<Optional<String>> endpoint) {
    this(account, watch, counterparties, nobody(account), endpoint);
  }

  /** The same with what was seen of its approvers. */
  public AccountView withNobody(Optional<String> why) {
    return new AccountView(account, watch, counterparties, why, endpoint);
  }

  /** The provider's own name for its place. */
  public String place() {
    return account.provider() + " " + account.region();
  }

  /** How long an offer is kept, where the provider documents that: AWS does not. */
  public Optional<Duration> expiry() {
    return account.provider() == Provider.OUTSCALE
        ? Optional.of(watch.expiresAfter())
        : Optional.empty();
  }

  /** When people are reminded of what waits for the account. */
  public ReminderRules reminders() {
    return new ReminderRules(watch.remindBefore(), expiry(), this::isQuiet);
  }

  /** The person or user group that an urgent reminder mentions too, if one is configured. */
  public Optional<String> escalation() {
    return watch.escalateTo().filter(id -> !isChannel(id));
  }

  /**
   * The channel that is told of urgent reminders beside the account's own, if one is configured.
   */
  public Optional<String> escalationChannel() {
    return watch
        .escalateTo()
        .filter(AccountView::isChannel)
        .filter(id -> !id.equals(account.channel()));
  }

  private static boolean isChannel(String id) {
    return id.startsWith("C") || id.startsWith("G");
  }

  /** Whether it is in the quiet hours, if there are any. */
  public boolean isQuiet(Instant now) {
    return watch
        .quietHours()
        .filter(hours -> hours.contains(LocalTime.ofInstant(now, watch.zone())))
        .isPresent();
  }

  /** How many different people it takes to accept the interface: 1 or 2. */
  public int required(HostedInterface offer) {
    int forCounterparty =
        counterparty(offer.connection()).flatMap(Counterparty::required).orElse(1);
    return Math.max(account.approvers().required(), forCounterparty);
  }

  /** What is known of the other side of a connection. */
  public Optional<Counterparty> counterparty(String connection) {
    return counterparties.stream().filter(each -> each.connection().equals(connection)).findFirst();
  }

  public boolean allowsDecline() {
    return account.approvers().allowDecline();
  }

  private static Optional<String> nobody(Account account) {
    return account.approvers().isNobody()
        ? Optional.of("the bot's configuration lists no approvers for this account")
        : Optional.empty();
  }

  /** The same, as far as offers are compared with it. */
  public OtherSide otherSide(String connection) {
    if (counterparties.isEmpty()) {
      return new OtherSide.NoBook();
    }
    return counterparty(connection)
        .<OtherSide>map(
            it -> new OtherSide.Known(it.name(), it.vlans(), it.asns(), it.defaultGateway()))
        .orElseGet(OtherSide.Unknown::new);
  }
}
