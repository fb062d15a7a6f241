package io.directlinkbot;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.config.Config;
import io.directlinkbot.config.Counterparty;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.StoreUrl;
import io.directlinkbot.config.WatchSettings;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Other configurations than the sandbox's own. */
final class ConfigChanges {
  private ConfigChanges() {}

  /** Only these may decide, for every account. */
  static UnaryOperator<Config> approvers(String... users) {
    return approvers(new Approvers(List.of(users), List.of()));
  }

  /** Only these may decide, for every account. */
  static UnaryOperator<Config> approvers(Approvers approvers) {
    return accounts(old -> account(old, old.accountId(), approvers, old.gateways()));
  }

  /** Nobody may decline, for any account. */
  static UnaryOperator<Config> noDecline() {
    return accounts(
        old ->
            account(
                old,
                old.accountId(),
                new Approvers(old.approvers().users(), old.approvers().groups()),
                old.gateways()));
  }

  /** Every account may use these gateways only. */
  static UnaryOperator<Config> gateways(String... ids) {
    return accounts(old -> account(old, old.accountId(), old.approvers(), List.of(ids)));
  }

  /** Every account is configured with this id of its own. */
  static UnaryOperator<Config> accountId(String id) {
    return accounts(old -> account(old, Optional.of(id), old.approvers(), old.gateways()));
  }

  /** The first account has its key and its endpoints from this profile of the AWS files. */
  static Config withProfile(Config config, String profile) {
    Account first = config.accounts().getFirst();
    return accounts(old -> old.equals(first) ? withProfile(old, profile) : old).apply(config);
  }

  private static Account withProfile(Account old, String profile) {
    return new Account(
        old.name(),
        old.provider(),
        old.region(),
        old.accountId(),
        new Credentials.AwsProfile(profile),
        Optional.empty(),
        Optional.empty(),
        old.channel(),
        old.approvers(),
        old.gateways());
  }

  /** Makes this the counterparty's usual gateway. */
  static UnaryOperator<Config> usualGateway(String id) {
    return counterparty(old -> changed(old, old.vlans(), Optional.of(id)));
  }

  /** Only these VLANs are agreed with the counterparty. */
  static UnaryOperator<Config> agreedVlans(Integer... vlans) {
    return counterparty(old -> changed(old, List.of(vlans), old.usualGateway()));
  }

  private static UnaryOperator<Config> counterparty(UnaryOperator<Counterparty> change) {
    return config ->
        with(config, config.accounts(), config.counterparties().stream().map(change).toList());
  }

  /** It takes two people to accept the counterparty's interfaces. */
  static UnaryOperator<Config> twoForTheCounterparty() {
    return config ->
        with(
            config,
            config.accounts(),
            config.counterparties().stream()
                .map(
                    old ->
                        new Counterparty(
                            old.connection(),
                            old.name(),
                            old.contact(),
                            old.vlans(),
                            old.asns(),
                            old.usualGateway(),
                            Optional.of(2)))
                .toList());
  }

  private static Counterparty changed(
      Counterparty old, List<Integer> vlans, Optional<String> usualGateway) {
    return new Counterparty(
        old.connection(),
        old.name(),
        old.contact(),
        vlans,
        old.asns(),
        usualGateway,
        old.required());
  }

  /** Every account is polled this often. */
  static UnaryOperator<Config> interval(Duration interval) {
    return watch(
        old ->
            new WatchSettings(
                interval,
                old.expiresAfter(),
                old.remindBefore(),
                old.escalateTo(),
                old.quietHours(),
                old.digest(),
                old.zone(),
                old.followFor()));
  }

  /** The last reminder goes to this id, too. */
  static UnaryOperator<Config> escalateTo(String id) {
    return watch(
        old ->
            new WatchSettings(
                old.interval(),
                old.expiresAfter(),
                old.remindBefore(),
                Optional.of(id),
                old.quietHours(),
                old.digest(),
                old.zone(),
                old.followFor()));
  }

  private static UnaryOperator<Config> watch(UnaryOperator<WatchSettings> change) {
    return old ->
        new Config(
            old.slack(),
            change.apply(old.watch()),
            old.accounts(),
            old.counterparties(),
            old.store(),
            old.http(),
            old.log());
  }

  /** The journal is at this URL. */
  static UnaryOperator<Config> store(String url) {
    return old ->
        new Config(
            old.slack(),
            old.watch(),
            old.accounts(),
            old.counterparties(),
            new StoreUrl(url),
            old.http(),
            old.log());
  }

  /** Each channel gets a list of what waits at this time of day. */
  static UnaryOperator<Config> digest(LocalTime time, ZoneId zone) {
    return watch(
        old ->
            new WatchSettings(
                old.interval(),
                old.expiresAfter(),
                old.remindBefore(),
                old.escalateTo(),
                old.quietHours(),
                Optional.of(time),
                zone,
                old.followFor()));
  }

  private static UnaryOperator<Config> accounts(UnaryOperator<Account> change) {
    return config ->
        with(config, config.accounts().stream().map(change).toList(), config.counterparties());
  }

  private static Config with(
      Config old, List<Account> accounts, List<Counterparty> counterparties) {
    return new Config(
        old.slack(), old.watch(), accounts, counterparties, old.store(), old.http(), old.log());
  }

  private static Account account(
      Account old, Optional<String> accountId, Approvers approvers, List<String> gateways) {
    return new Account(
        old.name(),
        old.provider(),
        old.region(),
        accountId,
        old.credentials(),
        old.directlinkEndpoint(),
        old.gatewayEndpoint(),
        old.channel(),
        approvers,
        gateways);
  }
}
