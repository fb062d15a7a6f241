package io.directlinkbot;

import io.directlinkbot.config.Account;
import io.directlinkbot.config.Config;
import io.directlinkbot.config.SlackTransport;
import io.directlinkbot.decide.AcceptingAccount;
import io.directlinkbot.decide.CareLog;
import io.directlinkbot.decide.ConfirmCall;
import io.directlinkbot.decide.Decider;
import io.directlinkbot.decide.DeclineCall;
import io.directlinkbot.decide.Resumption;
import io.directlinkbot.directlink.aws.AwsDirectLink;
import io.directlinkbot.health.Health;
import io.directlinkbot.health.HealthEndpoint;
import io.directlinkbot.http.HttpPort;
import io.directlinkbot.journal.AnnouncementLog;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.journal.retention.Housekeeping;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.loop.Loop;
import io.directlinkbot.memory.OldGarbage;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.metrics.MetricsEndpoint;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.slack.SlackAccess;
import io.directlinkbot.slack.SlackParts;
import io.directlinkbot.slack.SlackSide;
import io.directlinkbot.slack.http.EventsEndpoint;
import io.directlinkbot.slack.inbound.DeliveryWay;
import io.directlinkbot.slack.socket.SocketWay;
import io.directlinkbot.store.Store;
import io.directlinkbot.store.StoreException;
import io.directlinkbot.watch.Watch;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * The wiring of the bot: builds every part from the configuration, starts them, and stops them in
 * order.
 */
final class Bot implements AutoCloseable {
  private static final Duration FOR_DECISIONS = Duration.ofSeconds(3);
  private static final Duration FOR_THE_STORE = Duration.ofSeconds(5);

  private final SlackTransport transport;
  private final Store store;
  private final AccountWiring accounts;
  private final AccountLeases leases;
  private final ExecutorService background = Executors.newVirtualThreadPerTaskExecutor();
  private final CompletableFuture<String> refused = new CompletableFuture<>();
  private final SlackSide slack;
  private final Loop resuming;
  private final Loop storing;
  private final Optional<Loop> housekeeping;
  private final Optional<Loop> memory;
  private final Watch watch;
  private final Optional<HttpPort> http;

  private Bot(
      Config config,
      Proxies proxies,
      CompletableFuture<Store> opening,
      Optional<HttpPort> http,
      InstantSource clock,
      WaitTimes waits) {
    this.transport = config.slack().transport();
    this.http = http;
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    // without a port nobody could read them
    BotMetrics metrics = http.isEmpty() ? BotMetrics.unread() : new BotMetrics(registry, clock);
    SlackAccess access =
        SlackAccess.create(
            config.slack(), proxies, config.accounts(), waits.pace(), metrics, clock);
    this.accounts = new AccountWiring(config, proxies, metrics, clock);
    this.store = opening.join();
    Journal journal = new Journal(store);
    journal.onAppend(new DecisionMeter(metrics));
    PollLog polls = new PollLog(store);
    NoticeLog notices = new NoticeLog(store);
    Map<String, AcceptingAccount> accepting = accounts.accepting();
    ConfirmCall confirmCall = new ConfirmCall(journal, clock, waits.sleeper());
    DeclineCall declineCall = new DeclineCall(journal, clock, waits.sleeper());
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
                accounts.views(),
                accounts.gateways(),
                accounts.interfaces(),
                waits.ackTime(),
                metrics,
                clock),
            deliveryWay(transport, access, http, metrics),
            background,
            refused::complete);
    Resumption resumption =
        new Resumption(journal, accepting, confirmCall, declineCall, leases.areShared(), clock);
    this.resuming = Loop.start("resume", resumption::resumeAll);
    this.storing = Loop.start("store", this::checkStore);
    this.housekeeping =
        config.store().keep().map(keep -> housekeeping(config, keep, journal, clock));
    this.memory = OldGarbage.ofThisProcess().map(it -> Loop.start("memory", it::collectIfMuch));
    this.watch =
        Watch.start(
            accounts.watched(),
            journal,
            polls,
            notices,
            config.watch().interval(),
            leases,
            metrics,
            clock);
    slack.showHealth(() -> BotHealth.accounts(watch));
    watch.onChange(slack::reportHealth);
    slack.showCondition(() -> BotHealth.unpolled(watch), store::findProblem);
    Health health = new BotHealth(store, leases, slack, watch, resuming).health();
    http.ifPresent(
        server -> {
          server.add("/healthz", new HealthEndpoint(health.life()));
          server.add("/readyz", new HealthEndpoint(health.readiness()));
          BotGauges gauges =
              new BotGauges(metrics, journal, accounts.views(), () -> slack.parked().size(), clock);
          server.add("/metrics", new MetricsEndpoint(registry, gauges::refresh));
          server.serve();
        });
  }

  /**
   * Builds and starts everything, and returns without waiting for Slack or the clouds.
   *
   * @throws io.directlinkbot.http.PortException when the HTTP port can't be opened
   * @throws io.directlinkbot.store.StoreException when the store can't be used
   */
  static Bot start(Config config, Proxies proxies, InstantSource clock) {
    return start(config, proxies, clock, WaitTimes.REAL);
  }

  /**
   * Starts the bot without proxies, whatever the environment says, for servers on this machine.
   *
   * @see #start(Config, Proxies, InstantSource)
   */
  static Bot start(Config config, InstantSource clock) {
    return start(config, clock, WaitTimes.REAL);
  }

  /**
   * Starts the bot without proxies, with these waits in real time.
   *
   * @see #start(Config, Proxies, InstantSource)
   */
  static Bot start(Config config, InstantSource clock, WaitTimes waits) {
    return start(config, Proxies.none(), clock, waits);
  }

  private static Bot start(Config config, Proxies proxies, InstantSource clock, WaitTimes waits) {
    Optional<HttpPort> http =
        config.http().isOff() ? Optional.empty() : Optional.of(HttpPort.open(config.http()));
    // both take as long as what the constructor does until it needs the store
    CompletableFuture<Store> store =
        CompletableFuture.supplyAsync(() -> Store.open(config.store().url().reveal()));
    CompletableFuture<Void> _ = CompletableFuture.runAsync(AwsDirectLink::loadSdk);
    try {
      return new Bot(config, proxies, store, http, clock, waits);
    } catch (CompletionException failure) {
      http.ifPresent(HttpPort::close);
      throw failure.getCause() instanceof StoreException unusable ? unusable : failure;
    }
  }

  /**
   * Wakes every loop, without waiting for that. For a clock that was moved: the loops wait in real
   * time.
   */
  void wake() {
    storing.wake();
    housekeeping.ifPresent(Loop::wake);
    resuming.wake();
    watch.wake();
    slack.wake();
  }

  /**
   * Runs the loops once, one after the other in the order of the data, and waits for each. For a
   * clock that is moved step by step.
   */
  void runOnce() {
    resuming.requestTurn().join();
    watch.pollAll().join();
    slack.publish().join();
    housekeeping.ifPresent(loop -> loop.requestTurn().join());
  }

  /** Returns the HTTP port; empty when HTTP is off. */
  Optional<Integer> port() {
    return http.map(HttpPort::port);
  }

  /** Returns where Slack reaches the bot from this machine; empty when it uses sockets. */
  Optional<URI> eventsUrl() {
    return transport instanceof SlackTransport.Http
        ? port().map(port -> URI.create("http://127.0.0.1:" + port + EventsEndpoint.PATH))
        : Optional.empty();
  }

  /** Completes with one line for people once Slack refuses a token, so that the bot can't go on. */
  CompletableFuture<String> refused() {
    return refused;
  }

  /** Stops within ten seconds. Work that does not end by then is resumed at the next start. */
  @Override
  public void close() {
    watch.stop();
    resuming.stop();
    storing.stop();
    housekeeping.ifPresent(Loop::stop);
    memory.ifPresent(Loop::stop);
    slack.stopListening();
    finishDecisions();
    resuming.close();
    storing.close();
    housekeeping.ifPresent(Loop::close);
    memory.ifPresent(Loop::close);
    watch.close();
    slack.close();
    leases.close();
    accounts.close();
    http.ifPresent(HttpPort::close);
    store.close();
  }

  /** Tries the store even while nothing is written, to find an outage before a person does. */
  private Duration checkStore() {
    slack.noteStore(store.findProblem().isEmpty());
    return FOR_THE_STORE;
  }

  private Loop housekeeping(Config config, Duration keep, Journal journal, InstantSource clock) {
    List<String> accounts = config.accounts().stream().map(Account::name).toList();
    Housekeeping kept = new Housekeeping(store, journal, accounts, keep, leases, clock);
    return Loop.start("housekeeping", kept::removeDue);
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

  private static DeliveryWay deliveryWay(
      SlackTransport transport, SlackAccess access, Optional<HttpPort> http, BotMetrics metrics) {
    return switch (transport) {
      case SlackTransport.Sockets sockets -> new SocketWay(access.sdk(), sockets, metrics);
      case SlackTransport.Http it -> {
        // Slack signs in real time, which the bot's clock may not show
        EventsEndpoint endpoint =
            new EventsEndpoint(it.signingSecret(), InstantSource.system(), metrics);
        http.orElseThrow().add(EventsEndpoint.PATH, endpoint);
        yield endpoint;
      }
    };
  }
}
