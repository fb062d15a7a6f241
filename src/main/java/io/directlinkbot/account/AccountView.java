package io.directlinkbot.account;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.config.Language;
import io.directlinkbot.config.Provider;
import io.directlinkbot.config.WatchSettings;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.preflight.CounterpartyLookup;
import io.directlinkbot.request.reminder.ReminderRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * An account with what its configuration means for offers, reminders and cards. Immutable.
 *
 * @param watch the settings by which all accounts are watched
 * @param counterparties all that are configured
 * @param nobody why no one can approve requests for it, as a clause; empty when someone can
 * @param endpoint URL at which the bot calls the account's DirectLink API; empty when the
 *     provider's tools know it by themselves
 * @param language of what the account's channel reads
 */
public record AccountView(
    Account account,
    WatchSettings watch,
    List<Counterparty> counterparties,
    Optional<Reason> nobody,
    Supplier<Optional<String>> endpoint,
    Language language) {
  public AccountView {
    counterparties = List.copyOf(counterparties);
  }

  /** An account whose endpoint may also be set elsewhere, such as in a profile. */
  public AccountView(
      Account account,
      WatchSettings watch,
      List<Counterparty> counterparties,
      Supplier<Optional<String>> endpoint,
      Language language) {
    this(account, watch, counterparties, nobody(account), endpoint, language);
  }

  /** Returns the account with this reason why no one can approve its requests. */
  public AccountView withNobody(Optional<Reason> why) {
    return new AccountView(account, watch, counterparties, why, endpoint, language);
  }

  /** Returns the account with a channel that reads this language. */
  public AccountView in(Language other) {
    return new AccountView(account, watch, counterparties, nobody, endpoint, other);
  }

  /** Returns provider and region. */
  public String place() {
    return account.provider() + " " + account.region();
  }

  /** Returns how long the provider keeps an offer; empty on AWS, which documents no expiry. */
  public Optional<Duration> expiry() {
    return account.provider() == Provider.OUTSCALE
        ? Optional.of(watch.expiresAfter())
        : Optional.empty();
  }

  /** Returns when approvers are reminded of the account's waiting requests. */
  public ReminderRules reminders() {
    return new ReminderRules(watch.remindBefore(), expiry(), this::isQuiet);
  }

  /** Returns the person or user group that an urgent reminder also mentions, if configured. */
  public Optional<String> escalation() {
    return watch.escalateTo().filter(id -> !isChannel(id));
  }

  /** Returns the channel that urgent reminders go to besides the account's own, if configured. */
  public Optional<String> escalationChannel() {
    return watch
        .escalateTo()
        .filter(AccountView::isChannel)
        .filter(id -> !id.equals(account.channel()));
  }

  private static boolean isChannel(String id) {
    return id.startsWith("C") || id.startsWith("G");
  }

  /** Whether this time is in the quiet hours. */
  public boolean isQuiet(Instant now) {
    return watch
        .quietHours()
        .filter(hours -> hours.contains(LocalTime.ofInstant(now, watch.zone())))
        .isPresent();
  }

  /** Returns how many different people have to accept the interface: 1 or 2. */
  public int required(HostedInterface offer) {
    int forCounterparty =
        counterparty(offer.connection()).flatMap(Counterparty::required).orElse(1);
    return Math.max(account.approvers().required(), forCounterparty);
  }

  /** Returns the configured counterparty of a connection. */
  public Optional<Counterparty> counterparty(String connection) {
    return counterparties.stream().filter(each -> each.connection().equals(connection)).findFirst();
  }

  public boolean allowsDecline() {
    return account.approvers().allowDecline();
  }

  private static Optional<Reason> nobody(Account account) {
    return account.approvers().isNobody()
        ? Optional.of(Reason.of("reason.nobody.none-listed"))
        : Optional.empty();
  }

  /** Returns what offers on a connection are compared with. */
  public CounterpartyLookup lookUpCounterparty(String connection) {
    if (counterparties.isEmpty()) {
      return new CounterpartyLookup.NoneConfigured();
    }
    return counterparty(connection)
        .<CounterpartyLookup>map(
            it -> new CounterpartyLookup.Known(it.name(), it.vlans(), it.asns(), it.usualGateway()))
        .orElseGet(CounterpartyLookup.Unknown::new);
  }
}
