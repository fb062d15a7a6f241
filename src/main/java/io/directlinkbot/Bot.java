package io.directlinkbot;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Account;
import io.directlinkbot.config.Config;
import io.directlinkbot.decide.AcceptingAccount;
import io.directlinkbot.decide.CareLog;
import io.directlinkbot.decide.ConfirmCall;
import io.directlinkbot.decide.Decider;
import io.directlinkbot.decide.DeclineCall;
import io.directlinkbot.decide.Resumption;
import io.directlinkbot.directlink.DirectLink;
import io.directlinkbot.directlink.GatewayList;
import io.directlinkbot.directlink.InterfaceList;
import io.directlinkbot.directlink.SparedKey;
import io.directlinkbot.directlink.aws.AwsDirectLink;
import io.directlinkbot.health.Health;
import io.directlinkbot.health.HealthServer;
import io.directlinkbot.journal.AnnouncementLog;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.loop.Loop;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.slack.SlackAccess;
import io.directlinkbot.slack.SlackParts;
import io.directlinkbot.slack.SlackSide;
import io.directlinkbot.store.Store;
import io.directlinkbot.store.StoreException;
import io.directlinkbot.watch.Watch;
import io.directlinkbot.watch.WatchedAccount;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The wiring diagram: every part of the bot, built from its configuration, started, and stopped in
 * order.
 */
final class Bot implements AutoCloseable {
  private static final Duration FOR_DECISIONS = Duration.ofSeconds(3);
  private static final Duration FOR_THE_STORE = Duration.ofSeconds(5);

  private final Store store;
  private final Map<String, DirectLink> clouds;
  private final Map<String, InterfaceList> interfaces;
  private final AccountLeases leases;
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final CompletableFuture<String> refused = new CompletableFuture<>();
  private final SlackSide slack;
  private final Loop resuming;
  private final Loop storing;
  private final Watch watch;
  private final Optional<HealthServer> http;

  private Bot(
      Config config,
      Proxies proxies,
      Store store,
      Optional<HealthServer> http,
      InstantSource clock,
      Pace pace) {
    this.store = store;
    this.http = http;
    Journal journal = new Journal(store);
    PollLog polls = new PollLog(store);
    NoticeLog notices = new NoticeLog(store);
    SlackAccess access = SlackAccess.create(config.slack(), proxies, config.accounts(), clock);
    this.clouds = each(config, it -> new SparedKey(AwsDirectLink.of(it, proxies), clock));
    this.interfaces = each(config, it -> new InterfaceList(of(clouds, it)));
    Map<String, GatewayList> gateways =
        each(config, it -> new GatewayList(of(clouds, it), it.gateways()));
    Map<String, AcceptingAccount> accepting = each(config, it -> accepting(it, config, gateways));
    ConfirmCall confirmCall = new ConfirmCall(journal, clock, pace.sleeper());
    DeclineCall declineCall = new DeclineCall(journal, clock, pace.sleeper());
    Decider decider =
        new Decider(
            journal, accepting, access.approvers()::refusal, confirmCall, declineCall, clock);
    this.leases = AccountLeases.of(store, config.accounts().stream().map(Account::name).toList());
    this.slack =
        SlackSide.start(
            config.slack(),
            new SlackParts(
                access,
                journal,
                new PublicationLog(store),
                notices,
                polls,
                new AnnouncementLog(store),
                leases,
                decider,
                new CareLog(journal, clock),
                each(config, it -> view(it, config)),
                gateways,
                interfaces,
                pace.ackTime(),
                clock),
            background,
            refused::complete);
    Resumption resumption =
        new Resumption(journal, accepting, confirmCall, declineCall, leases.areShared(), clock);
    this.resuming = Loop.start("resume", resumption::resumeAll);
    this.storing = Loop.start("store", this::lookAtStore);
    this.watch =
        Watch.start(
            config.accounts().stream().map(it -> watched(it, config)).toList(),
            journal,
            polls,
            notices,
            config.watch().interval(),
            leases,
            clock);
    leases.onNews(slack::publishNow);
    interfaces.values().forEach(list -> list.onChange(slack::publishNow));
    Health health = new BotHealth(store, leases, slack, watch, resuming).health();
    http.ifPresent(server -> server.serve(health));
  }

  /**
   * Builds and starts everything. It returns at once: Slack and the clouds may be reached later.
   *
   * @throws io.directlinkbot.health.PortException when the HTTP port can't be opened
   * @throws StoreException when the store can't be used
   */
  static Bot start(Config config, Proxies proxies, InstantSource clock) {
    return start(config, proxies, clock, Pace.REAL);
  }

  /** Builds and starts everything without proxies, for servers on this machine. */
  static Bot start(Config config, InstantSource clock) {
    return start(config, clock, Pace.REAL);
  }

  /** Builds and starts everything without proxies, at this pace. */
  static Bot start(Config config, InstantSource clock, Pace pace) {
    return start(config, Proxies.none(), clock, pace);
  }

  private static Bot start(Config config, Proxies proxies, InstantSource clock, Pace pace) {
    Optional<HealthServer> http =
        config.http().isOff() ? Optional.empty() : Optional.of(HealthServer.open(config.http()));
    try {
      return new Bot(config, proxies, Store.open(config.store().reveal()), http, clock, pace);
    } catch (StoreException unusable) {
      http.ifPresent(HealthServer::close);
      throw unusable;
    }
  }

  /** Wakes every loop. For a clock that jumps, because the loops wait by real time. */
  void lookNow() {
    storing.wake();
    resuming.wake();
    watch.pollNow();
    slack.publishNow();
  }

  /**
   * Runs every loop once, one after the other as the data flows, and returns when all have run. For
   * a clock that is moved step by step.
   */
  void lookThrough() {
    resuming.look().join();
    watch.poll().join();
    slack.publish().join();
  }

  /** The port at which it answers HTTP, if at any. */
  Optional<Integer> port() {
    return http.map(HealthServer::port);
  }

  /** Completes with one line for a person when Slack refused a token: the bot can't go on. */
  CompletableFuture<String> refused() {
    return refused;
  }

  /**
   * Stops within ten seconds. What is under way and does not come to its end by then is taken up at
   * the next start.
   */
  @Override
  public void close() {
    watch.stop();
    resuming.stop();
    storing.stop();
    slack.stopListening();
    finishDecisions();
    resuming.close();
    storing.close();
    watch.close();
    slack.close();
    leases.close();
    clouds.values().forEach(DirectLink::close);
    http.ifPresent(HealthServer::close);
    store.close();
  }

  /** Also while nothing is written, so that trouble is known before a person runs into it. */
  private Duration lookAtStore() {
    slack.noteStore(store.trouble().isEmpty());
    return FOR_THE_STORE;
  }

  private void finishDecisions() {
    background.shutdown();
    try {
      if (!background.awaitTermination(FOR_DECISIONS.toMillis(), TimeUnit.MILLISECONDS)) {
        background.shutdownNow();
      }
    } catch (InterruptedException _) {
      background.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  private AcceptingAccount accepting(
      Account account, Config config, Map<String, GatewayList> gateways) {
    return new AcceptingAccount(
        of(clouds, account),
        of(gateways, account),
        of(interfaces, account),
        view(account, config)::otherSide,
        view(account, config)::required,
        account.approvers().allowDecline());
  }

  private WatchedAccount watched(Account account, Config config) {
    return new WatchedAccount(
        account.name(),
        account.place(),
        of(clouds, account),
        of(interfaces, account),
        view(account, config).expiry(),
        config.watch().followFor(),
        view(account, config).reminders());
  }

  private static AccountView view(Account account, Config config) {
    return new AccountView(
        account,
        config.watch(),
        config.counterparties(),
        () -> AwsDirectLink.endpoint(account).map(Object::toString));
  }

  private static <T> Map<String, T> each(Config config, Function<Account, T> make) {
    return config.accounts().stream().collect(Collectors.toMap(Account::name, make));
  }

  private static <T> T of(Map<String, T> parts, Account account) {
    return Objects.requireNonNull(parts.get(account.name()), account.name());
  }
}
