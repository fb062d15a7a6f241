package io.directlinkbot.slack.publish;

import io.directlinkbot.account.AccountView;
import io.directlinkbot.account.AccountViews;
import io.directlinkbot.config.Account;
import io.directlinkbot.config.Approvers;
import io.directlinkbot.config.Credentials;
import io.directlinkbot.config.Language;
import io.directlinkbot.config.Provider;
import io.directlinkbot.config.Secret;
import io.directlinkbot.config.SlackSettings;
import io.directlinkbot.config.SlackTransport;
import io.directlinkbot.config.Watches;
import io.directlinkbot.directlink.State;
import io.directlinkbot.journal.AnnouncementLog;
import io.directlinkbot.journal.Journal;
import io.directlinkbot.journal.NoticeLog;
import io.directlinkbot.journal.PollLog;
import io.directlinkbot.journal.Post;
import io.directlinkbot.journal.PublicationLog;
import io.directlinkbot.lease.AccountLeases;
import io.directlinkbot.metrics.BotMetrics;
import io.directlinkbot.proxy.Proxies;
import io.directlinkbot.reason.Reason;
import io.directlinkbot.request.Event;
import io.directlinkbot.request.Examples;
import io.directlinkbot.request.RequestId;
import io.directlinkbot.sandbox.cloud.MovableClock;
import io.directlinkbot.sandbox.slack.Fixture;
import io.directlinkbot.sandbox.slack.Patient;
import io.directlinkbot.sandbox.slack.Workspace;
import io.directlinkbot.sandbox.slack.state.Channel;
import io.directlinkbot.sandbox.slack.state.WorkspaceMessage;
import io.directlinkbot.slack.api.CacheTicker;
import io.directlinkbot.slack.api.ChannelPauses;
import io.directlinkbot.slack.api.SlackClient;
import io.directlinkbot.slack.api.SlackSdk;
import io.directlinkbot.slack.known.AcceptPreviewer;
import io.directlinkbot.slack.known.CardLinks;
import io.directlinkbot.slack.known.KnownGateways;
import io.directlinkbot.slack.known.LinkedCardCheck;
import io.directlinkbot.slack.known.ReplacementLookup;
import io.directlinkbot.slack.pace.SlackPace;
import io.directlinkbot.slack.people.GroupLookup;
import io.directlinkbot.slack.people.PersonLanguage;
import io.directlinkbot.slack.people.ProfileLookup;
import io.directlinkbot.store.SqliteTemplate;
import io.directlinkbot.store.Store;
import io.javalin.Javalin;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A journal, a Slack workspace, and between them a publisher whose turns the test takes. */
public final class Desk implements AutoCloseable {
  public static final String PROD = Fixture.PROD;
  public static final String STAGING = Fixture.STAGING;

  /** A request whose card belongs in the channel PROD. */
  public static final RequestId FIRST = Examples.ID;

  /** Another request whose card belongs in the channel PROD. */
  static final RequestId SECOND = request("prod", "dxvif-2");

  /** A request whose card belongs in the channel STAGING. */
  static final RequestId ELSEWHERE = request("staging", "dxvif-3");

  /** How long a turn that left nothing to do wants to wait. */
  static final Duration NEXT_LOOK = Duration.ofSeconds(15);

  public final MovableClock clock = new MovableClock(Examples.NOW.toString());
  public final Workspace workspace = new Workspace(clock, Patient.SLACK, Fixture.snapshot());
  public final Store store;
  public final Journal journal;
  public final PublicationLog publications;
  public final PublishStores stores;
  private final Javalin server;
  private final SlackSdk sdk;
  public final AccountLeases leases;
  final GroupLookup groups;
  private final AtomicInteger bases = new AtomicInteger();
  private Publisher publisher;

  /** A publisher that is held back by nothing but what Slack refuses. */
  public Desk(Path folder) {
    this(folder, false);
  }

  /**
   * A publisher that keeps to Slack's limits, by this desk's clock, or does not.
   *
   * @param isPaced as in {@link SlackPace}
   */
  public Desk(Path folder, boolean isPaced) {
    store = SqliteTemplate.open(folder);
    journal = new Journal(store);
    publications = new PublicationLog(store);
    stores =
        new PublishStores(
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
    sdk =
        new SlackSdk(
            settings(),
            Proxies.none(),
            new SlackPace(CacheTicker.of(clock), isPaced),
            BotMetrics.unread());
    groups = new GroupLookup(sdk.client(clock), clock);
    publisher = publisher(account("prod", PROD), account("staging", STAGING));
    journal.onAppend((request, event) -> publisher.reportEvent(request, event));
    stores.notices().onAdd(() -> publisher.reportNotice());
  }

  public SlackSettings settings() {
    return new SlackSettings(
        new Secret(workspace.tokens().bot()),
        new SlackTransport.Sockets(new Secret(workspace.tokens().app()), 2),
        URI.create("http://127.0.0.1:" + server.port() + "/slack/api/"),
        "/directlink",
        Language.ENGLISH);
  }

  public static AccountView account(String name, String channel) {
    Account account = account(name, channel, new Approvers(List.of(Fixture.ALICE), List.of()));
    return AccountViews.english(account, Watches.DEFAULT, List.of());
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

  /** Replaces the publisher by a new one with these accounts, as a restart does. */
  void restart(AccountView... accounts) {
    publisher = publisher(accounts);
  }

  /** Replaces the publisher by a new one with the same accounts, which works under these leases. */
  void restart(AccountLeases working) {
    publisher = publisher(working, account("prod", PROD), account("staging", STAGING));
  }

  /** Reports that anything may have changed, as an account that was taken does. */
  void everythingChanged() {
    publisher.reportEverything();
  }

  /** Takes a turn after the pause that a refused call is left alone for. */
  public Duration laterTurn() {
    clock.advance(ChannelPauses.PACE);
    return turn();
  }

  /** The parked channels, each with the reasons. */
  Map<String, Reason> parked() {
    return publisher.parked();
  }

  /** Takes a turn in each channel; returns how long the first to come wants to wait. */
  public Duration turn() {
    return turn(publisher);
  }

  /** Takes a turn in this channel alone. */
  Duration turn(String channel) {
    return publisher.channels().stream()
        .filter(each -> each.channel().equals(channel))
        .findFirst()
        .orElseThrow()
        .publishMissing();
  }

  /** Makes it uncertain whether the card of a request stands, as a person who asks for it does. */
  void doubt(RequestId request) {
    new LinkedCardCheck(journal, publications, publisher::reportDoubt)
        .checkSoon(journal.find(request).stream().toList());
  }

  private static Duration turn(Publisher publisher) {
    return publisher.channels().stream()
        .map(ChannelPublisher::publishMissing)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  public static RequestId request(String account, String interfaceId) {
    return new RequestId(account, interfaceId, 1);
  }

  /** Adds a request; each is offered later than the one before. */
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

  /** The interface ids of the cards in a channel, oldest first. */
  public List<String> cards(String channel) {
    return shown(channel).stream()
        .map(card -> card.metadata().orElseThrow().at("/event_payload/interface_id").asText())
        .toList();
  }

  /** The only card in a channel. */
  public WorkspaceMessage card(String channel) {
    List<WorkspaceMessage> all = shown(channel);
    if (all.size() != 1) {
      throw new AssertionError(all.size() + " cards stand in " + channel);
    }
    return all.getFirst();
  }

  /** The states that the replies under a card name, oldest first. */
  public List<String> replies(WorkspaceMessage card) {
    List<String> states = new ArrayList<>();
    for (WorkspaceMessage reply :
        workspace.snapshot().thread(Fixture.ALICE, card.channel(), card.ts())) {
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

  /** A client that shares the publisher's pace. */
  public SlackClient client() {
    return sdk.client(clock);
  }

  public int calls(String method) {
    return workspace.calls().count(method);
  }

  /** How often Slack was called by the methods of messages. */
  int calls() {
    return calls("chat.postMessage") + calls("chat.update") + calls("conversations.history");
  }

  /** The card of this request. */
  WorkspaceMessage cardOf(RequestId id) {
    String ts = publications.find(Post.card(id)).orElseThrow().ts().orElseThrow();
    return Stream.of(PROD, STAGING)
        .flatMap(channel -> shown(channel).stream())
        .filter(message -> message.ts().equals(ts))
        .findFirst()
        .orElseThrow();
  }

  private Channel channel(String id) {
    return workspace.snapshot().channel(id).orElseThrow();
  }

  private List<WorkspaceMessage> shown(String channel) {
    return workspace.snapshot().seenBy(Fixture.ALICE, channel).stream()
        .filter(message -> message.author().equals(Fixture.BOT))
        .toList();
  }

  /** Takes a turn of another publisher, which works under these leases. */
  public Duration turn(AccountLeases others) {
    return turn(publisher(others, account("prod", PROD), account("staging", STAGING)));
  }

  private AccountView seen(AccountView view) {
    bases.incrementAndGet();
    return view;
  }

  /** How often it was collected what a card is drawn from. */
  int collected() {
    return bases.get();
  }

  /** Reports that the lists of an account changed. */
  void accountChanged(String account) {
    publisher.reportAccount(account);
  }

  private Publisher publisher(AccountView... accounts) {
    return publisher(leases, accounts);
  }

  private Publisher publisher(AccountLeases working, AccountView... accounts) {
    Map<String, AccountView> byName = new HashMap<>();
    for (AccountView view : accounts) {
      byName.put(view.account().name(), view);
    }
    KnownGateways choices = new KnownGateways(Map.of(), byName, Runnable::run, _ -> {}, clock);
    CardLinks links = new CardLinks(publications, sdk.client(clock));
    ReplacementLookup predecessors = new ReplacementLookup(journal, links);
    AcceptPreviewer previews =
        new AcceptPreviewer(choices, Map.of(), Map.of(), predecessors, Runnable::run);
    return new Publisher(
        stores,
        sdk.client(clock),
        links,
        groups,
        new PersonLanguage(new ProfileLookup(sdk.client(clock), clock), Language.ENGLISH),
        new CardDrawing(choices, previews, predecessors, links, this::seen),
        byName,
        working,
        BotMetrics.unread(),
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
