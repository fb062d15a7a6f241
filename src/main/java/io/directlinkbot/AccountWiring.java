package io.directlinkbot;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Account;
import io.directlinkbot.config.Config;
import io.directlinkbot.decide.AcceptingAccount;
import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.directlink.HostedInterface;
import io.directlinkbot.directlink.KeySparingDirectLink;
import io.directlinkbot.directlink.MeasuredDirectLink;
import io.directlinkbot.directlink.RememberedList;
import io.directlinkbot.directlink.aws.AwsDirectLink;
import io.directlinkbot.directlink.aws.SharedClients;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.request.preflight.LastArrangement;
import io.directlinkbot.watch.WatchedAccount;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The clouds of the configured accounts, and what the other parts of the bot need to know of each
 * account. All maps are by the account's name.
 */
final class AccountWiring implements AutoCloseable {
  private final Config config;
  private final SharedClients clients;
  private final Map<String, DirectLink> clouds;
  private final Map<String, RememberedList<HostedInterface>> interfaces;
  private final Map<String, GatewayList> gateways;
  private final Map<String, AccountView> views;

  /** Builds the clouds, without a call to any of them. */
  AccountWiring(Config config, Proxies proxies, BotMetrics metrics, InstantSource clock) {
    this.config = config;
    this.clients = SharedClients.of(proxies);
    this.clouds = each(it -> cloud(it, clients, metrics, clock));
    this.interfaces = each(it -> new RememberedList<>(of(clouds, it)::interfaces));
    this.gateways = each(it -> new GatewayList(of(clouds, it), it.gateways()));
    this.views = each(this::view);
  }

  Map<String, RememberedList<HostedInterface>> interfaces() {
    return interfaces;
  }

  Map<String, GatewayList> gateways() {
    return gateways;
  }

  Map<String, AccountView> views() {
    return views;
  }

  /** Builds what decisions need of each account. */
  Map<String, AcceptingAccount> accepting() {
    return each(
        it ->
            new AcceptingAccount(
                of(clouds, it),
                of(gateways, it),
                of(interfaces, it),
                new LastArrangement(),
                of(views, it)::lookUpCounterparty,
                of(views, it)::required,
                it.approvers().allowDecline()));
  }

  /** Builds what watching needs of each account, in the order of the configuration. */
  List<WatchedAccount> watched() {
    return config.accounts().stream()
        .map(
            it ->
                new WatchedAccount(
                    it.name(),
                    it.place(),
                    of(clouds, it),
                    of(interfaces, it),
                    of(views, it).expiry(),
                    config.watch().followFor(),
                    of(views, it).reminders()))
        .toList();
  }

  @Override
  public void close() {
    clouds.values().forEach(DirectLink::close);
    clients.close();
  }

  /** Spared calls are none, so they are not measured. */
  private static DirectLink cloud(
      Account account, SharedClients clients, BotMetrics metrics, InstantSource clock) {
    DirectLink cloud = AwsDirectLink.of(account, clients);
    return new KeySparingDirectLink(new MeasuredDirectLink(cloud, account.name(), metrics), clock);
  }

  private AccountView view(Account account) {
    return new AccountView(
        account,
        config.watch(),
        config.counterparties(),
        () -> AwsDirectLink.endpoint(account).map(Object::toString),
        config.slack().language());
  }

  private <T> Map<String, T> each(Function<Account, T> make) {
    return config.accounts().stream().collect(Collectors.toMap(Account::name, make));
  }

  private static <T> T of(Map<String, T> parts, Account account) {
    return Objects.requireNonNull(parts.get(account.name()), account.name());
  }
}
