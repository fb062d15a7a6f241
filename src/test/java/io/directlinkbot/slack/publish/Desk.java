package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.config.Account;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.Provider;
import io.directlinkbot.config.Secret;
import io.directlinkbot.config.Slack;
import io.directlinkbot.config.Watches;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.AnnouncementLog;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.sandbox.cloud.MovableClock;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.Patient;
import io.directlinkbot.sandbox.slack.Workspace;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.Message;
import io.directlinkbot.slack.api.ChannelPauses;
import io.directlinkbot.slack.api.SlackSdk;
import io.directlinkbot.slack.known.AcceptPreviews;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.KnownGateways;
import io.directlinkbot.slack.known.Predecessors;
import io.directlinkbot.slack.people.GroupLookup;
import io.directlinkbot.store.SqliteTemplate;
import io.directlinkbot.store.Store;
import io.javalin.Javalin;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A journal, a Slack workspace, and a publisher between them that takes its turns by hand. */
public final class Desk implements AutoCloseable {
  public static final String PROD = Fixture.PROD;
  public static final String STAGING = Fixture.STAGING;

  /** One that people wait on in the channel PROD. */
  public static final RequestId FIRST = Examples.ID;

  public final MovableClock clock = new MovableClock(Examples.NOW.toString());
  public final Workspace workspace = new Workspace(clock, Patient.SLACK, Fixture.snapshot());
  public final Store store;
  public final Journal journal;
  public final PublicationLog publications;
  public final ChannelPublisher.Stores stores;
  private final Javalin server;
  private final SlackSdk sdk;
  public final AccountLeases leases;
  final GroupLookup groups;
  private Publisher publisher;

  public Desk(Path folder) {
    store = SqliteTemplate.open(folder);
    journal = new Journal(store);
    publications = new PublicationLog(store);
    stores =
        new ChannelPublisher.Stores(
            journal,
            publications,
            new NoticeLog(store),
            new PollLog(store),
            new AnnouncementLog(store));
    leases = AccountLeases.of(store, List.of("prod", "staging"));
    server =
        Javalin.create(
                javalin -> {
                  javalin.startup.showJavalinBanner = false;
                  javalin.jetty.host = "127.0.0.1";
                  javalin.jetty.port = 0;
                  workspace.register(javalin, "/slack");
                })
            .start();
    sdk = new SlackSdk(settings(), Proxies.none());
    groups = new GroupLookup(sdk.client(clock), clock);
    publisher = publisher(account("prod", PROD), account("staging", STAGING));
  }

  public Slack settings() {
    return new Slack(
        new Secret(workspace.tokens().bot()),
        new Secret(workspace.tokens().app()),
        URI.create("http://127.0.0.1:" + server.port() + "/slack/api/"),
        "/directlink");
  }

  public static AccountView account(String name, String channel) {
    Account account = account(name, channel, new Approvers(List.of(Fixture.ALICE), List.of()));
    return new AccountView(account, Watches.DEFAULT, List.of());
  }

  public static Account account(String name, String channel, Approvers approvers) {
    return new Account(
        name,
        Provider.OUTSCALE,
        "eu-west-2",
        Optional.empty(),
        new Credentials.Keys("AKEXAMPLE", new Secret("secret")),
        Optional.empty(),
        Optional.empty(),
        channel,
        approvers,
        List.of());
  }

  /** The bot is started again, with these accounts. */
  void restart(AccountView... accounts) {
    publisher = publisher(accounts);
  }

  /** A turn when the time has come to try again what was refused. */
  public Duration laterTurn() {
    clock.advance(ChannelPauses.PACE);
    return turn();
  }

  /** What waits for which channel, and why. */
  Map<String, String> parked() {
    return publisher.parked();
  }

  public Duration turn() {
    return publisher.turn();
  }

  public static RequestId request(String account, String interfaceId) {
    return new RequestId(account, interfaceId, 1);
  }

  /** One after the other, if there are several. */
  public void offer(RequestId id) {
    clock.advance(Duration.ofMillis(1));
    append(
        id,
        new Event.Offered(
            clock.instant(), Examples.named(id.interfaceId()), Optional.empty(), true));
  }

  public void append(RequestId id, Event event) {
    journal.append(id, journal.history(id).size() + 1, event);
  }

  public void accept(RequestId id) {
    append(id, new Event.Claimed(clock.instant(), Examples.claim()));
    append(id, new Event.Confirmed(clock.instant(), State.PENDING));
  }

  void see(RequestId id, State state) {
    append(id, new Event.StateSeen(clock.instant(), state, Optional.of(Examples.GATEWAY.id())));
  }

  /** Interfaces of the cards in a channel, oldest first. */
  public List<String> cards(String channel) {
    return shown(channel).stream()
        .map(card -> card.metadata().orElseThrow().at("/event_payload/interface_id").asText())
        .toList();
  }

  /** The one card in a channel. */
  public Message card(String channel) {
    List<Message> all = shown(channel);
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " cards stand in " + channel);
    }
    return all.getFirst();
  }

  /** The first words of the replies under a card: the states that they tell. */
  public List<String> replies(Message card) {
    List<String> states = new ArrayList<>();
    for (Message reply : workspace.snapshot().thread(Fixture.ALICE, card.channel(), card.ts())) {
      states.add(reply.text().split("`", 3)[1]);
    }
    return states;
  }

  void archive(String channel) {
    workspace.put(channel(channel).asArchived());
  }

  void unarchive(String channel) {
    Channel archived = channel(channel);
    workspace.put(
        Channel.open(archived.id(), archived.name(), archived.members().toArray(String[]::new)));
  }

  public int calls(String method) {
    return workspace.calls().count(method);
  }

  private Channel channel(String id) {
    return workspace.snapshot().channel(id).orElseThrow();
  }

  private List<Message> shown(String channel) {
    return workspace.snapshot().seenBy(Fixture.ALICE, channel).stream()
        .filter(message -> message.author().equals(Fixture.BOT))
        .toList();
  }

  /** A turn of another publisher, which works under these leases. */
  public Duration turn(AccountLeases others) {
    return publisher(others, account("prod", PROD), account("staging", STAGING)).turn();
  }

  private Publisher publisher(AccountView... accounts) {
    return publisher(leases, accounts);
  }

  private Publisher publisher(AccountLeases working, AccountView... accounts) {
    Map<String, AccountView> byName = new HashMap<>();
    for (AccountView view : accounts) {
      byName.put(view.account().name(), view);
    }
    KnownGateways choices = new KnownGateways(Map.of(), byName, Runnable::run, clock);
    return new Publisher(
        journal,
        new RequestPublisher(
            journal,
            publications,
            sdk.client(clock),
            new CardLinks(publications, sdk.client(clock)),
            groups,
            choices,
            new AcceptPreviews(
                choices,
                Map.of(),
                Map.of(),
                new Predecessors(journal, new CardLinks(publications, sdk.client(clock))),
                Runnable::run),
            byName,
            view -> view,
            clock),
        ChannelPublisher.of(
            stores,
            working,
            byName,
            sdk.client(clock),
            new CardLinks(publications, sdk.client(clock)),
            clock),
        working,
        clock);
  }

  @Override
  public void close() {
    sdk.close();
    workspace.close();
    server.stop();
    store.close();
  }
}
